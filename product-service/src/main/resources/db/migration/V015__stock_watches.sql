-- Below this many available pieces the seller wants to know; neither column is in an index's predicate, so that moves of stock stay cheap.
alter table stock add column low_at integer check (low_at >= 0);
-- Somebody waits for this variant.
alter table stock add column watched boolean not null default false;
create index stock_with_alert on stock (seller_id, variant_id) where low_at is not null;

create table stock_watches (
    variant_id uuid        not null references variants,
    user_id    uuid        not null,
    since      timestamptz not null,
    -- There are pieces again; the person is to be told.
    due        boolean     not null default false,
    primary key (variant_id, user_id)
);
create index stock_watches_due on stock_watches (variant_id) where due;
create index stock_watches_of_user on stock_watches (user_id);
