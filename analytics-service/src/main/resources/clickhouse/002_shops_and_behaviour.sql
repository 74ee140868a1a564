-- Whose shop it is; the highest version wins.
create table sellers (
    seller_id UUID,
    owner_id  UUID,
    version   UInt64
) engine = ReplacingMergeTree(version)
order by seller_id;

-- What people did, as their clients report it; a repeated report replaces its row.
create table behaviour (
    id          UUID,
    kind        LowCardinality(String),
    user_id     Nullable(UUID),
    session_id  String,
    product_id  Nullable(UUID),
    query       String,
    position    Nullable(UInt32),
    occurred_at DateTime64(3, 'UTC'),
    stored_at   DateTime64(3, 'UTC') default now64(3)
) engine = ReplacingMergeTree(stored_at)
partition by toYYYYMM(occurred_at)
order by (kind, occurred_at, id);
