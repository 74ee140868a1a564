-- Orders are not partitioned by time: a key is unique per customer for good, and PostgreSQL would ask for the time in that constraint.
-- Keys are UUIDv7, so new rows and their index entries stay together; open orders are found by partial indexes whatever the table's size.
create table orders (
    id              uuid        primary key,
    number          text        not null constraint orders_number unique,
    customer_id     uuid        not null,
    idempotency_key text        not null,
    state           text        not null,
    version         int         not null,
    payment_method  text        not null,
    currency        text        not null check (currency = 'BDT'),
    subtotal_minor  bigint      not null check (subtotal_minor >= 0),
    discount_minor  bigint      not null check (discount_minor between 0 and subtotal_minor),
    delivery_minor  bigint      not null check (delivery_minor >= 0),
    vat_minor       bigint      not null check (vat_minor >= 0),
    total_minor     bigint      not null,
    coupon_code     text,
    address         jsonb       not null,
    deliveries      jsonb       not null,
    rejection       jsonb,
    placed_at       timestamptz not null,
    changed_at      timestamptz not null,
    deadline_at     timestamptz,
    constraint orders_once_per_key unique (customer_id, idempotency_key),
    constraint orders_total check (total_minor = subtotal_minor - discount_minor + delivery_minor)
);
create index orders_of_customer on orders (customer_id, id desc);
create index orders_due on orders (deadline_at) where deadline_at is not null;
create index orders_open on orders (customer_id, payment_method, state)
    where state not in ('REJECTED', 'DELIVERED', 'COMPLETED', 'RETURNED', 'REFUNDED', 'EXPIRED', 'CANCELLED');

create table order_lines (
    order_id         uuid   not null references orders,
    id               uuid   not null,
    variant_id       uuid   not null,
    product_id       uuid   not null,
    seller_id        uuid   not null,
    sku              text,
    name             jsonb  not null,
    options          jsonb,
    image            text,
    quantity         int    not null check (quantity between 1 and 999),
    unit_price_minor bigint not null check (unit_price_minor >= 0),
    discount_minor   bigint not null check (discount_minor between 0 and unit_price_minor * quantity),
    primary key (order_id, id)
);

-- Who did what, and what became of it. Appended only, in the statement that changes the order.
create table order_timeline (
    order_id uuid        not null references orders,
    version  int         not null,
    at       timestamptz not null,
    what     text        not null,
    state    text        not null,
    by_role  text        not null,
    by_id    uuid,
    reason   text,
    primary key (order_id, version)
);
