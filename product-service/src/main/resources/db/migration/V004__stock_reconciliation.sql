-- A run through all variants. Its row is the lock and the bookmark: whichever replica holds it takes the next batch.
create table stock_reconciliations (
    id         bigint      generated always as identity primary key,
    begun_at   timestamptz not null,
    ended_at   timestamptz,
    last_seen  uuid        not null default '00000000-0000-0000-0000-000000000000',
    variants   integer     not null default 0,
    repaired   integer     not null default 0,
    unrepaired integer     not null default 0
);
create unique index stock_reconciliations_one_open on stock_reconciliations ((true)) where ended_at is null;

-- The report: what did not agree, and whether it does now.
create table stock_drifts (
    id                bigint      generated always as identity primary key,
    reconciliation_id bigint      not null references stock_reconciliations,
    variant_id        uuid        not null references variants,
    on_hand           bigint      not null,
    ledger_on_hand    bigint      not null,
    reserved          bigint      not null,
    ledger_reserved   bigint      not null,
    promised          bigint      not null,
    found_at          timestamptz not null,
    repaired_at       timestamptz
);
create unique index stock_drifts_unrepaired on stock_drifts (variant_id) where repaired_at is null;

-- How far the ledger of a variant has been added up: the next run reads only what came after. Movements of a variant are written with its
-- row of stock locked, so they become visible in the order of their ids.
create table stock_proofs (
    variant_id  uuid   primary key references variants,
    movement_id bigint not null,
    on_hand     bigint not null,
    reserved    bigint not null
);

create index reservation_lines_open on reservation_lines (variant_id) where open > 0;

alter table stock_movements drop constraint stock_movements_kind_check;
alter table stock_movements add constraint stock_movements_kind_check
    check (kind in ('OPENED', 'COUNTED', 'ADJUSTED', 'RESERVED', 'RELEASED', 'EXPIRED', 'TAKEN', 'RECONCILED'));
