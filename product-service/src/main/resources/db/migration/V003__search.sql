-- Products whose document must be written again: their seller changed, Elasticsearch was away, or the index was being rebuilt.
create table search_pending (
    product_id uuid        primary key,
    since      timestamptz not null
);
create index search_pending_oldest on search_pending (since);

-- The one rebuild of the index that may run at a time; a lease, so that a crash does not block the next.
create table search_rebuilds (
    only_one    boolean     primary key default true check (only_one),
    index_name  text        not null,
    lease_until timestamptz not null
);
