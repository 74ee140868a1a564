create table sellers (
    id               uuid primary key,
    owner_id         uuid             not null unique, -- an account has one shop
    shop_name_bn     text,
    shop_name_en     text,
    legal_name       text             not null,
    phone            text             not null,
    lat              double precision not null,
    lon              double precision not null,
    line1            text             not null,
    upazila_code     text             not null,
    trade_license_no text,
    bin_no           text,
    nid_no           text,
    dbid_no          text,
    status           text             not null check (status in ('PENDING_VERIFICATION', 'ACTIVE', 'REJECTED', 'SUSPENDED')),
    version          bigint           not null,
    created_at       timestamptz      not null,
    check (shop_name_bn is not null or shop_name_en is not null)
);
-- the admins' queue, by status and age
create index sellers_by_status on sellers (status, created_at, id);

-- who decided what, and why; never changed
create table decisions (
    id         uuid primary key,
    seller_id  uuid        not null references sellers,
    admin_id   uuid        not null,
    from_status text       not null,
    to_status  text        not null,
    reason     text,
    decided_at timestamptz not null
);
create index decisions_by_seller on decisions (seller_id, decided_at);
