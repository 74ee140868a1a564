create table payments (
    id                uuid        primary key,
    order_id          uuid        not null references orders,
    attempt           int         not null,
    method            text        not null,
    status            text        not null,
    amount_minor      bigint      not null check (amount_minor >= 0),
    captured_minor    bigint      not null default 0 check (captured_minor >= 0),
    refunded_minor    bigint      not null default 0 check (refunded_minor between 0 and captured_minor),
    currency          text        not null check (currency = 'BDT'),
    idempotency_key   text,
    gateway_reference text        constraint payments_reference unique,
    transaction_id    text,
    redirect_url      text,
    failure_code      text,
    expires_at        timestamptz,
    checks            int         not null default 0,
    check_at          timestamptz,
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    constraint payments_attempt unique (order_id, attempt),
    constraint payments_once_per_key unique (order_id, idempotency_key)
);
create unique index payments_one_open on payments (order_id) where status in ('OPENING', 'OPEN', 'EXECUTING');
create index payments_to_check on payments (check_at) where check_at is not null;

create table refunds (
    id                uuid        primary key,
    order_id          uuid        not null references orders,
    payment_id        uuid        not null references payments,
    amount_minor      bigint      not null check (amount_minor > 0),
    currency          text        not null check (currency = 'BDT'),
    status            text        not null,
    reason            text        not null,
    idempotency_key   text,
    gateway_reference text,
    failure_code      text,
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    constraint refunds_once_per_key unique (order_id, idempotency_key)
);
create index refunds_of_payment on refunds (payment_id);
create unique index refunds_one_open on refunds (payment_id) where status in ('PENDING', 'SENT');
