-- Which databases the orders are spread over (haat.shards): the first knows all of them, each knows its own number. Empty where there is one.
create table shards (
    number int         primary key,
    since  timestamptz not null,
    own    boolean     not null
);
create unique index shards_own on shards (own) where own;
