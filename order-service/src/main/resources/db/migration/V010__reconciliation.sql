-- How long sessions are watched that can be paid without us, and what SSLCommerz takes.
insert into rules (name, valid_from, value) values
    ('WATCH_SECONDS',          '2020-01-01T00:00:00Z', 86400),
    ('SSLCOMMERZ_LEAST_MINOR', '2020-01-01T00:00:00Z', 1000),
    ('SSLCOMMERZ_MOST_MINOR',  '2020-01-01T00:00:00Z', 50000000);

-- The payments of a day, as a gateway knows them.
create index payments_of_gateway on payments (method, created_at, id) where gateway_reference is not null;

-- One row for each day and gateway; last_id is where a run that broke off goes on.
create table reconciliations (
    method      text        not null,
    day         date        not null,
    payments    int         not null default 0,
    differences int         not null default 0,
    last_id     uuid,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    primary key (day, method)
);

create table payment_differences (
    id           uuid        primary key,
    payment_id   uuid        not null references payments,
    method       text        not null,
    kind         text        not null,
    ours_minor   bigint      not null,
    theirs_minor bigint,
    theirs       text,
    found_at     timestamptz not null,
    seen_at      timestamptz not null,
    settled_at   timestamptz
);
create unique index payment_differences_open on payment_differences (payment_id, kind) where settled_at is null;
create index payment_differences_disputed on payment_differences (method, seen_at) where settled_at is null;
