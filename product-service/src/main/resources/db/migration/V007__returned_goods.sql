-- Goods that came back are put on the shelf once for each return, however often it is told.
alter table stock_movements
    drop constraint stock_movements_kind_check,
    add constraint stock_movements_kind_check check
        (kind in ('OPENED', 'COUNTED', 'ADJUSTED', 'RESERVED', 'RELEASED', 'EXPIRED', 'TAKEN', 'RECONCILED', 'RETURNED'));
create table restocked_returns (
    return_id uuid        primary key,
    order_id  uuid        not null,
    at        timestamptz not null
);

-- Pieces that a shopper called off are no longer asked for; each cancellation counts once.
alter table reservation_lines
    drop constraint reservation_lines_quantity_check,
    add constraint reservation_lines_quantity_check check (quantity >= 0);
create table released_cancellations (
    cancellation_id uuid        primary key,
    order_id        uuid        not null,
    at              timestamptz not null
);
