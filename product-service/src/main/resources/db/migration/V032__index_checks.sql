-- Runs that compare the index with the database. The row is the bookmark: whichever replica moves it on has done that stretch.
create table index_checks (
    id        bigint      generated always as identity primary key,
    begun_at  timestamptz not null,
    ended_at  timestamptz,
    last_seen uuid        not null default '00000000-0000-0000-0000-000000000000',
    documents integer     not null default 0,
    missing   integer     not null default 0,
    stale     integer     not null default 0,
    extra     integer     not null default 0
);
create unique index index_checks_one_open on index_checks ((true)) where ended_at is null;

-- Documents that did not agree. A change on its way to the index looks the same: only what does not agree later, in an unchanged database, is wrong.
create table index_suspects (
    product_id uuid        primary key,
    check_id   bigint      not null references index_checks,
    version    bigint, -- of the document that should be; null where there should be none
    seen_at    timestamptz not null
);
create index index_suspects_oldest on index_suspects (seen_at);
