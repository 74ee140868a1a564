-- Nothing was ever written into this column; now it holds what shopper and seller read of a courier's parcel.
alter table shipments alter column tracking type jsonb using null;
alter table shipments add column returning_at timestamptz;
alter table shipments add column returned_at timestamptz;

-- A parcel that a courier was asked, or is to be asked, to carry. The reference is ours and unique, so that a lost answer can be looked up.
create table courier_bookings (
    id             uuid        primary key,
    shipment_id    uuid        not null references shipments,
    order_id       uuid        not null references orders,
    seller_id      uuid        not null,
    reference      text        not null constraint courier_bookings_reference unique,
    wanted         text        not null,
    courier        text,
    status         text        not null,
    code           text,
    hint           text,
    step           text,
    collect_minor  bigint      not null check (collect_minor >= 0),
    fee_minor      bigint      check (fee_minor >= 0),
    cash_fee_minor bigint      check (cash_fee_minor >= 0),
    currency       text        not null check (currency = 'BDT'),
    failure        text,
    review         text,
    looks          int         not null default 0,
    check_at       timestamptz,
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    constraint courier_bookings_code unique (courier, code)
);
create unique index courier_bookings_one_active on courier_bookings (shipment_id)
    where status in ('WANTED', 'SENDING', 'UNKNOWN', 'BOOKED', 'CANCELLING');
create index courier_bookings_of_shipment on courier_bookings (shipment_id, id desc);
create index courier_bookings_to_check on courier_bookings (check_at) where check_at is not null;
create index courier_bookings_to_review on courier_bookings (id) where review is not null;

insert into rules (name, valid_from, value) values
    ('PARCEL_BASE_GRAMS',             '2020-01-01T00:00:00Z', 200),
    ('PARCEL_PIECE_GRAMS',            '2020-01-01T00:00:00Z', 300),
    ('COURIER_SILENCE_SECONDS',       '2020-01-01T00:00:00Z', 21600),
    ('COURIER_CASH_BASIS_POINTS',     '2020-01-01T00:00:00Z', 100),
    ('STEADFAST_DHAKA_MINOR',         '2020-01-01T00:00:00Z', 7000),
    ('STEADFAST_ELSEWHERE_MINOR',     '2020-01-01T00:00:00Z', 13000),
    ('STEADFAST_FURTHER_KG_MINOR',    '2020-01-01T00:00:00Z', 2000);
