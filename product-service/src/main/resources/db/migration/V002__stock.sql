-- One row per variant; product and seller stand in it so that rows can be distributed by them.
create table stock (
    variant_id uuid    primary key references variants,
    product_id uuid    not null,
    seller_id  uuid    not null,
    on_hand    integer not null check (on_hand >= 0),
    reserved   integer not null default 0 check (reserved >= 0),
    version    bigint  not null default 1,
    check (reserved <= on_hand)
) with (fillfactor = 70);
create index stock_of_product on stock (product_id);

-- The ledger: the sums of a variant's movements are its row in stock.
create table stock_movements (
    id             bigint generated always as identity primary key,
    variant_id     uuid        not null,
    kind           text        not null check (kind in ('OPENED', 'COUNTED', 'ADJUSTED', 'RESERVED', 'RELEASED', 'EXPIRED', 'TAKEN')),
    on_hand_delta  integer     not null,
    reserved_delta integer     not null,
    order_id       uuid,
    actor_id       uuid,
    reason         text,
    at             timestamptz not null
);
create index stock_movements_of_variant on stock_movements (variant_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger stock_movements_append_only before update or delete on stock_movements
    for each row execute function refuse_change();

-- What became of each order here. A release that overtakes its order leaves a row too, so that the order then reserves nothing.
create table reservations (
    order_id   uuid        primary key,
    state      text        not null check (state in ('HELD', 'REFUSED', 'RELEASED', 'EXPIRED')),
    expires_at timestamptz,
    created_at timestamptz not null
);
create index reservations_due on reservations (expires_at) where state = 'HELD' and expires_at is not null;

create table reservation_lines (
    order_id   uuid    not null references reservations,
    variant_id uuid    not null references variants,
    quantity   integer not null check (quantity > 0),
    open       integer not null check (open between 0 and quantity),
    primary key (order_id, variant_id)
);
