-- A guest's owner_id is derived from the token, which is not stored; guest rows are forgotten after guest_until.
create table cart_items (
    owner_id    uuid        not null,
    variant_id  uuid        not null,
    quantity    int         not null check (quantity between 1 and 999),
    added_at    timestamptz not null,
    guest_until timestamptz,
    primary key (owner_id, variant_id)
);
create index cart_items_of_guests on cart_items (guest_until) where guest_until is not null;
