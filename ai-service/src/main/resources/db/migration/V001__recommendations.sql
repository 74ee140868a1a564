-- What answers show of a product; the truth is product-service's.
create table products (
    product_id  uuid    primary key,
    seller_id   uuid    not null,
    slug        text    not null,
    name_bn     text,
    name_en     text,
    image       text,
    price_minor bigint,
    currency    text,
    listed      boolean not null,
    version     bigint  not null,
    check (not listed or (price_minor is not null and currency is not null and coalesce(name_bn, name_en) is not null))
);

-- Orders that held a product, by where they went: an upazila (1343), its district (13) and the country (BD).
-- weight is their sum with forward decay, see bd.haat.ai.purchase.Freshness. No foreign key: an order may come before its product.
create table product_sales (
    area       text             not null,
    product_id uuid             not null,
    orders     bigint           not null,
    weight     double precision not null,
    primary key (area, product_id)
);
create index product_sales_most_popular on product_sales (area, weight desc, product_id);

-- Orders that held both products; each pair once.
create table product_pairs (
    product_a uuid   not null,
    product_b uuid   not null,
    orders    bigint not null,
    primary key (product_a, product_b),
    check (product_a < product_b)
);
-- The pairs that count (bought together more than once), the most frequent first: a bestseller has ten thousand others.
create index product_pairs_closest_to_a on product_pairs (product_a, orders desc, product_b) where orders >= 2;
create index product_pairs_closest_to_b on product_pairs (product_b, orders desc, product_a) where orders >= 2;
