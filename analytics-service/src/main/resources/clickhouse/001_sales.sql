-- One row per order line that was ever sold; a repeated event replaces its row.
create table order_lines (
    line_id          UUID,
    order_id         UUID,
    customer_id      UUID,
    seller_id        UUID,
    product_id       UUID,
    variant_id       UUID,
    quantity         UInt32,
    unit_price_minor Int64,
    payment_method   LowCardinality(String),
    upazila_code     LowCardinality(String),
    sold_at          DateTime64(3, 'UTC'),
    stored_at        DateTime64(3, 'UTC') default now64(3)
) engine = ReplacingMergeTree(stored_at)
partition by toYYYYMM(sold_at)
order by (seller_id, sold_at, line_id);

-- The latest state of each order wins.
create table order_states (
    order_id    UUID,
    status      LowCardinality(String),
    total_minor Int64,
    occurred_at DateTime64(6, 'UTC')
) engine = ReplacingMergeTree(occurred_at)
order by order_id;
