-- What was searched for, as product-service answered it; a repeated event replaces its rows. Nobody who asked is in it.
create table searches (
    search_id   UUID,
    query       String,
    total       UInt64,
    filtered    Bool,
    searched_at DateTime64(3, 'UTC'),
    stored_at   DateTime64(3, 'UTC') default now64(3)
) engine = ReplacingMergeTree(stored_at)
partition by toYYYYMM(searched_at)
order by (searched_at, search_id)
ttl toDateTime(searched_at) + interval 400 day;

-- Which search an act came of.
alter table behaviour add column if not exists search_id Nullable(UUID);

-- When popularity was measured. Also the claim of the replica that does it; a row without end is one that runs, or died.
create table popularity_runs (
    run_id    UUID,
    begun_at  DateTime64(3, 'UTC'),
    ended_at  Nullable(DateTime64(3, 'UTC')),
    products  UInt64 default 0,
    queries   UInt64 default 0,
    stored_at DateTime64(6, 'UTC') default now64(6)
) engine = ReplacingMergeTree(stored_at)
order by (begun_at, run_id)
ttl toDateTime(begun_at) + interval 400 day;
