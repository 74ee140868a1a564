-- Whoever came as a guest has proved a phone and has no password.
alter table users alter column password_hash drop not null;

-- The code that a guest is to prove; the account is made when it is proved. The row outlives its code, so that what was sent stays counted.
create table guest_codes (
    phone        text        primary key,
    user_id      uuid        not null,
    name         text        not null,
    language     text        not null check (language in ('BN', 'EN')),
    code_hash    bytea       not null,
    tries        int         not null,
    sent_at      timestamptz not null,
    expires_at   timestamptz not null,
    sends        int         not null,
    counted_from timestamptz not null
);
create index guest_codes_by_expiry on guest_codes (expires_at);
