create table api_keys (
    id           uuid primary key,
    user_id      uuid        not null references users,
    name         text        not null,
    hash         bytea       not null unique,
    created_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index api_keys_by_user on api_keys (user_id, created_at desc);
