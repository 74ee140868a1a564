-- Files of products that sellers send. A row is the job, its bookmark and its lock: whoever holds the lease works on, a dead one's runs out.
create table imports (
    id               uuid        primary key,
    seller_id        uuid        not null references sellers,
    actor_id         uuid        not null,
    format           text        not null check (format in ('CSV', 'NDJSON')),
    dry_run          boolean     not null,
    language         text        not null,
    status           text        not null check (status in ('RECEIVING', 'QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    lines            bigint      not null default 0,
    last_row         bigint      not null default 0,
    rows_done        boolean     not null default false,
    created          integer     not null default 0,
    changed          integer     not null default 0,
    refused          integer     not null default 0,
    pictures         integer     not null default 0,
    pictures_taken   integer     not null default 0,
    pictures_refused integer     not null default 0,
    problem          text,
    problem_row      bigint,
    problem_detail   text,
    failures         integer     not null default 0,
    lease_owner      uuid,
    lease_until      timestamptz,
    received_at      timestamptz not null,
    touched_at       timestamptz not null,
    ended_at         timestamptz,
    version          bigint      not null default 1
);
-- Of one seller's files one is worked on at a time, so that their order means something.
create unique index imports_one_open on imports (seller_id) where status in ('QUEUED', 'RUNNING');
create index imports_due on imports (touched_at) where status in ('QUEUED', 'RUNNING');
create index imports_of_seller on imports (seller_id, id);
create index imports_by_age on imports (received_at);

-- The report: what became of each row.
create table import_rows (
    import_id  uuid   not null references imports on delete cascade,
    row        bigint not null,
    sku        text,
    outcome    text   not null check (outcome in ('CREATED', 'CHANGED', 'REFUSED')),
    product_id uuid,
    faults     jsonb  not null,
    primary key (import_id, row)
);
create index import_rows_refused on import_rows (import_id, row) where outcome = 'REFUSED';

-- SKUs and handles that stood in the file already; forgotten when the import ends.
create table import_names (
    import_id uuid   not null references imports on delete cascade,
    name      text   not null,
    row       bigint not null,
    primary key (import_id, name)
);

create table import_pictures (
    id         bigint  generated always as identity primary key,
    import_id  uuid    not null references imports on delete cascade,
    row        bigint  not null,
    product_id uuid    not null,
    url        text    not null,
    tried      boolean not null default false,
    refused    text
);
create index import_pictures_due on import_pictures (import_id, id) where not tried;
create index import_pictures_of_row on import_pictures (import_id, row) where refused is not null;
