-- What a piece cost when it was put into the cart; unknown of those put there before.
alter table cart_items add column price_minor bigint check (price_minor >= 0);
