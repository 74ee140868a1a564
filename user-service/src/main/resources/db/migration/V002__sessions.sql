-- One row per login; its refresh tokens are one family.
create table sessions (
    id         uuid primary key,
    user_id    uuid        not null references users,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index sessions_by_user on sessions (user_id, created_at desc);
create index sessions_by_expiry on sessions (expires_at);

-- Tokens are kept as hashes. A spent token keeps a nonce: with the token itself it yields the successor again, which neither does alone.
create table refresh_tokens (
    hash            bytea primary key,
    session_id      uuid        not null references sessions on delete cascade,
    issued_at       timestamptz not null,
    spent_at        timestamptz,
    successor_nonce bytea
);
create index refresh_tokens_by_session on refresh_tokens (session_id);

create table signing_keys (
    kid         text primary key,
    public_key  bytea       not null,
    private_key bytea       not null, -- AES-256-GCM under haat.user.key-secret
    created_at  timestamptz not null
);
