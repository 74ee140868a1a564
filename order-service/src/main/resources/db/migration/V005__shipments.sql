-- Own copy of what seller-service announces: whose shop is whose.
create table sellers (
    id        uuid   primary key,
    owner_id  uuid   not null,
    shop_name jsonb  not null,
    status    text   not null,
    version   bigint not null
);
create index sellers_of_owner on sellers (owner_id);

-- One per seller of an order; its lines are the order's lines of that seller.
create table shipments (
    id             uuid        primary key,
    order_id       uuid        not null references orders,
    seller_id      uuid        not null,
    status         text        not null,
    due_minor      bigint      not null check (due_minor >= 0),
    fee_minor      bigint      not null check (fee_minor >= 0),
    currency       text        not null check (currency = 'BDT'),
    min_days       int         not null,
    max_days       int         not null,
    tracking       text,
    delivery_code  text        not null,
    wrong_codes    int         not null default 0,
    locked_until   timestamptz,
    booked_at      timestamptz not null,
    accepted_at    timestamptz,
    packed_at      timestamptz,
    handed_over_at timestamptz,
    delivered_at   timestamptz,
    constraint shipments_one_per_seller unique (order_id, seller_id)
);
create index shipments_of_seller on shipments (seller_id, id desc);
