-- How popular products are, as analytics-service measures it each night; a product without a row is not.
create table product_popularity (
    product_id  uuid        primary key references products,
    -- 10 · log10(1 + points of clicks, adds to carts and orders): ten more are ten times as popular.
    popularity  integer     not null check (popularity >= 0),
    -- Part of the version of the product's document.
    version     bigint      not null,
    measured_at timestamptz not null
);

-- What people searched for and may be suggested to others, replaced each night.
create table popular_queries (
    query       text        primary key check (length(query) <= 100),
    visitors    integer     not null check (visitors > 0),
    measured_at timestamptz not null
);
