-- Where a seller keeps goods: shop, warehouses. A seller without rows here has one place, which needs no name.
create table stock_places (
    id           uuid             primary key,
    seller_id    uuid             not null references sellers,
    name         text             not null,
    address_line text             not null,
    upazila_code text             not null,
    lat          double precision,
    lon          double precision,
    active       boolean          not null,
    is_default   boolean          not null,
    version      bigint           not null,
    check ((lat is null) = (lon is null)),
    check (active or not is_default)
);
create index stock_places_of_seller on stock_places (seller_id, id);
create unique index stock_places_one_default on stock_places (seller_id) where is_default;

-- Pieces that lie at another place than their seller's default one, where the rest of stock.on_hand is. Written under the variant's row
-- of stock; reservations, which move nothing, never come here.
create table stock_elsewhere (
    variant_id uuid    not null references variants,
    place_id   uuid    not null references stock_places,
    on_hand    integer not null check (on_hand > 0),
    primary key (variant_id, place_id)
);
create index stock_elsewhere_at_place on stock_elsewhere (place_id);

-- Null: the default place as it was then. No foreign key: a place that is given up stays in the ledger.
alter table stock_movements add column place_id uuid;
alter table stock_movements
    drop constraint stock_movements_kind_check,
    add constraint stock_movements_kind_check check
        (kind in ('OPENED', 'COUNTED', 'ADJUSTED', 'RESERVED', 'RELEASED', 'EXPIRED', 'TAKEN', 'RECONCILED', 'RETURNED', 'TRANSFERRED')) not valid;

-- All variants of a seller, when another place becomes the default: these beside variants_sku_taken. An index of both would be taken for
-- the look-up of many SKUs, and compare each with each.
create index variants_removed_of_seller on variants (seller_id) where removed_at is not null;

-- The ledger is added up by place too.
alter table stock_proofs add column elsewhere bigint not null default 0;
alter table stock_drifts add column elsewhere bigint not null default 0;
alter table stock_drifts add column ledger_elsewhere bigint not null default 0;
