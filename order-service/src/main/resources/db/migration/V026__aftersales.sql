-- Pieces called off before the hand-over leave their line; what was ordered is the sum of both.
alter table order_lines
    drop constraint order_lines_quantity_check,
    add column cancelled_quantity       int    not null default 0 check (cancelled_quantity >= 0),
    add column cancelled_discount_minor bigint not null default 0 check (cancelled_discount_minor >= 0),
    add constraint order_lines_pieces check (quantity >= 0 and quantity + cancelled_quantity between 1 and 999);
-- The sum over an order's lines. Who waited for the order's lock sees the new row beside lines of an older snapshot, and knows it by this.
alter table orders add column cancelled_pieces int not null default 0;

-- What was called off of a shipment, and what that was worth. Appended only.
create table cancellations (
    id          uuid        primary key,
    order_id    uuid        not null references orders,
    shipment_id uuid        not null references shipments,
    lines       jsonb       not null,
    goods_minor bigint      not null check (goods_minor >= 0),
    fee_minor   bigint      not null check (fee_minor >= 0),
    currency    text        not null check (currency = 'BDT'),
    reason      text        not null,
    at          timestamptz not null
);
create index cancellations_of_order on cancellations (order_id);

-- Cash that was taken at the door goes back by hand, to a number that the shopper names.
alter table refunds add column destination text;
drop index refunds_one_open;
create unique index refunds_one_open on refunds (payment_id) where status in ('PENDING', 'SENT', 'UNADDRESSED', 'TO_PAY');
create index refunds_of_order on refunds (order_id);

-- Pictures that prove something; the bytes lie in S3. What serves nothing is forgotten after a day.
create table pictures (
    id          uuid        primary key,
    order_id    uuid        not null references orders,
    uploaded_by uuid        not null,
    object_key  text        not null,
    media_type  text        not null,
    serves      uuid,
    seller_id   uuid,
    uploaded_at timestamptz not null
);
create index pictures_serving on pictures (serves) where serves is not null;
create index pictures_unused on pictures (order_id, uploaded_by, uploaded_at) where serves is null;

create table returns (
    id             uuid        primary key,
    order_id       uuid        not null references orders,
    shipment_id    uuid        not null references shipments,
    seller_id      uuid        not null,
    customer_id    uuid        not null,
    status         text        not null,
    reason         text        not null,
    words          text        not null,
    goods_minor    bigint      not null check (goods_minor >= 0),
    delivery_minor bigint      not null check (delivery_minor >= 0),
    currency       text        not null check (currency = 'BDT'),
    answer         text,
    tracking       text,
    restock        boolean,
    requested_at   timestamptz not null,
    answered_at    timestamptz,
    sent_at        timestamptz,
    closed_at      timestamptz,
    deadline_at    timestamptz
);
create index returns_of_order on returns (order_id);
create index returns_of_customer on returns (customer_id, id desc);
create index returns_of_seller on returns (seller_id, id desc);
create index returns_due on returns (deadline_at, id) where deadline_at is not null;

create table return_lines (
    return_id uuid not null references returns,
    line_id   uuid not null,
    quantity  int  not null check (quantity between 1 and 999),
    primary key (return_id, line_id)
);

insert into rules (name, valid_from, value) values
    ('RETURN_ANSWER_SECONDS',         '2020-01-01T00:00:00Z', 172800),
    ('RETURN_NEAR_SECONDS',           '2020-01-01T00:00:00Z', 43200),
    ('RETURN_SENDING_SECONDS',        '2020-01-01T00:00:00Z', 604800),
    ('RETURN_RECEIPT_SECONDS',        '2020-01-01T00:00:00Z', 864000),
    ('RETURNS_PER_ORDER',             '2020-01-01T00:00:00Z', 20),
    ('FAULT_DELIVERY_BASIS_POINTS',   '2020-01-01T00:00:00Z', 10000),
    ('CHOICE_DELIVERY_BASIS_POINTS',  '2020-01-01T00:00:00Z', 0);
