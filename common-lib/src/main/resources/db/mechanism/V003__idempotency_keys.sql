-- The first answer to each Idempotency-Key, per caller; see bd.haat.common.idempotency.
create table idempotency_keys (
    caller       text        not null,
    key          text        not null,
    request_hash bytea       not null,
    lease_until  timestamptz not null,
    status       int,
    headers      jsonb,
    body         bytea,
    created_at   timestamptz not null,
    primary key (caller, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);
