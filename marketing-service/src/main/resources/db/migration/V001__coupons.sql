create table coupons (
    id                   uuid primary key,
    code                 text        not null unique check (code ~ '^[A-Z0-9-]{3,32}$'),
    title_bn             text,
    title_en             text,
    percent_basis_points integer check (percent_basis_points between 1 and 10000),
    cap_minor            bigint check (cap_minor > 0),
    amount_minor         bigint check (amount_minor > 0),
    currency             text        not null check (currency = 'BDT'),
    min_subtotal_minor   bigint      not null check (min_subtotal_minor >= 0),
    starts_at            timestamptz not null,
    ends_at              timestamptz not null,
    total_limit          integer check (total_limit > 0),
    customer_limit       integer check (customer_limit > 0),
    seller_id            uuid, -- goods of this seller only
    category_id          uuid, -- goods of this category only
    status               text        not null check (status in ('ACTIVE', 'PAUSED', 'ENDED')),
    version              bigint      not null,
    created_at           timestamptz not null,
    check (title_bn is not null or title_en is not null),
    check ((percent_basis_points is null) <> (amount_minor is null)),
    check (cap_minor is null or percent_basis_points is not null),
    check (starts_at < ends_at)
);

-- uses of a coupon, held and committed; a row of its own, so that uses do not change the coupon's version
create table coupon_counters (
    coupon_id uuid primary key references coupons on delete cascade,
    used      integer not null check (used >= 0)
);

create table coupon_customers (
    coupon_id   uuid    not null references coupons on delete cascade,
    customer_id uuid    not null,
    used        integer not null check (used >= 0),
    primary key (coupon_id, customer_id)
);

-- what became of each order's wish; a RELEASED row without a coupon is an order that ended before its wish arrived
create table coupon_holds (
    order_id       uuid primary key,
    coupon_id      uuid references coupons,
    customer_id    uuid,
    state          text        not null check (state in ('HELD', 'COMMITTED', 'RELEASED', 'EXPIRED', 'REFUSED')),
    discount_minor bigint      not null,
    created_at     timestamptz not null,
    expires_at     timestamptz not null
);
create index coupon_holds_due on coupon_holds (expires_at) where state = 'HELD';
create index coupon_holds_by_coupon on coupon_holds (coupon_id);
