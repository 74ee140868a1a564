-- Sellers as their own service announces them; a copy, written by events alone.
create table sellers (
    id           uuid             primary key,
    owner_id     uuid             not null,
    name_bn      text,
    name_en      text,
    status       text             not null,
    lat          double precision,
    lon          double precision,
    upazila_code text,
    version      bigint           not null
);
create index sellers_by_owner on sellers (owner_id);

create table categories (
    id        uuid    primary key,
    parent_id uuid    references categories,
    slug      text    not null constraint categories_slug_taken unique,
    name_bn   text,
    name_en   text,
    position  integer not null,
    version   bigint  not null,
    check (parent_id <> id)
);
create index categories_by_parent on categories (parent_id);

create table products (
    id               uuid         primary key,
    seller_id        uuid         not null references sellers,
    category_id      uuid         not null references categories,
    slug             text         not null,
    name_bn          text,
    name_en          text,
    description_bn   text,
    description_en   text,
    brand            text,
    attributes       jsonb        not null,
    status           text         not null check (status in ('DRAFT', 'ACTIVE', 'ARCHIVED')),
    deleted_at       timestamptz,
    created_at       timestamptz  not null,
    updated_at       timestamptz  not null,
    version          bigint       not null,
    -- What lists show and sort by, kept by set-based SQL; no part of the aggregate's version.
    listed           boolean      not null default false,
    offer_variant_id uuid,
    offer_minor      bigint       not null default 0,
    sold             bigint       not null default 0,
    rating           numeric(3, 2) not null default 0,
    review_count     integer      not null default 0,
    check (name_bn is not null or name_en is not null)
);
-- Newest first is by id: a UUIDv7 begins with its time.
create index products_newest on products (id) where listed;
create index products_cheapest on products (offer_minor, id) where listed;
create index products_most_popular on products (sold, id) where listed;
create index products_of_category_newest on products (category_id, id) where listed;
create index products_of_category_cheapest on products (category_id, offer_minor, id) where listed;
create index products_of_category_most_popular on products (category_id, sold, id) where listed;
create index products_of_seller on products (seller_id, id) where deleted_at is null;

-- Every address a product ever had; the first comer keeps a slug.
create table product_slugs (
    slug       text primary key,
    product_id uuid not null
);

create table variants (
    id               uuid    primary key,
    product_id       uuid    not null references products,
    seller_id        uuid    not null,
    sku              text    not null,
    price_minor      bigint  not null check (price_minor > 0),
    compare_at_minor bigint  check (compare_at_minor > price_minor),
    currency         text    not null check (currency = 'BDT'),
    options          jsonb   not null,
    position         integer not null,
    removed_at       timestamptz
);
create index variants_of_product on variants (product_id);
-- A removed variant gives its SKU back.
create unique index variants_sku_taken on variants (seller_id, sku) where removed_at is null;

create table product_images (
    id         uuid    primary key,
    product_id uuid    not null references products,
    object_key text    not null,
    alt_bn     text,
    alt_en     text,
    position   integer not null
);
create index product_images_of_product on product_images (product_id);
