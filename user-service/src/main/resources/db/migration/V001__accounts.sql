create table users (
    id                uuid primary key,
    email             text unique,
    phone             text unique,
    password_hash     text        not null,
    name              text        not null,
    role              text        not null check (role in ('SHOPPER', 'SELLER', 'ADMIN')),
    language          text        not null check (language in ('BN', 'EN')),
    email_verified_at timestamptz,
    phone_verified_at timestamptz,
    version           bigint      not null,
    created_at        timestamptz not null,
    check (email is not null or phone is not null)
);

create table verifications (
    id          uuid primary key,
    user_id     uuid        not null references users,
    channel     text        not null check (channel in ('EMAIL', 'PHONE')),
    secret_hash bytea       not null,
    attempts    int         not null default 0,
    expires_at  timestamptz not null,
    created_at  timestamptz not null
);
create unique index verifications_by_email_token on verifications (secret_hash) where channel = 'EMAIL';
create index verifications_by_user on verifications (user_id, channel, created_at desc);
