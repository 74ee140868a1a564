-- Where sellers are, as their events told. The truth behind the geo set in Redis.
create table seller_places (
    seller_id    uuid primary key,
    shop_name_bn text,
    shop_name_en text,
    status       text             not null,
    lat          double precision not null check (lat between -90 and 90),
    lon          double precision not null check (lon between -180 and 180),
    upazila_code text             not null,
    version      bigint           not null,
    changed_at   timestamptz      not null,
    check (shop_name_bn is not null or shop_name_en is not null)
);
-- Sellers nearby, while Redis is away: a bounding box first.
create index seller_places_nearby on seller_places (lat, lon) where status = 'ACTIVE';
