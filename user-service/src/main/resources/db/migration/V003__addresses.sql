create table addresses (
    id           uuid primary key,
    user_id      uuid        not null references users,
    recipient    text        not null,
    phone        text        not null,
    line1        text        not null,
    line2        text,
    upazila_code text        not null,
    postcode     text,
    lat          double precision,
    lon          double precision,
    label        text,
    version      bigint      not null,
    created_at   timestamptz not null
);
create index addresses_by_user on addresses (user_id, created_at, id);
