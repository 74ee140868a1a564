-- Entries come in the order of time, but for imports: a few blocks hold a day, and no purchase pays for a tree.
create index ledger_by_time on ledger_entries using brin (at) with (pages_per_range = 16, autosummarize = on);
create index ledger_statement on ledger_entries (seller_id, at, transaction_id) include (amount_minor) where account = 'SELLER';

-- What each seller is owed (or owes) of each order: account SELLER of the ledger, kept by its inserts, so that a payout never adds up
-- history. Rows of nothing go.
create table seller_dues (
    seller_id    uuid        not null,
    order_id     uuid        not null references orders,
    amount_minor bigint      not null,
    since        timestamptz not null,
    primary key (seller_id, order_id)
);

create function ledger_due() returns trigger language plpgsql as $$
begin
    insert into seller_dues as d (seller_id, order_id, amount_minor, since)
    values (new.seller_id, new.order_id, -new.amount_minor, new.at)
    on conflict (seller_id, order_id) do update set amount_minor = d.amount_minor + excluded.amount_minor;
    delete from seller_dues where seller_id = new.seller_id and order_id = new.order_id and amount_minor = 0;
    return null;
end $$;
create trigger ledger_due after insert on ledger_entries
    for each row when (new.account = 'SELLER') execute function ledger_due();

insert into seller_dues (seller_id, order_id, amount_minor, since)
select seller_id, order_id, -sum(amount_minor), min(at) from ledger_entries
where account = 'SELLER' group by seller_id, order_id having sum(amount_minor) <> 0;

-- Where a seller's money goes: the newest whose time has come and that was not withdrawn before.
create table payout_destinations (
    id             uuid        primary key,
    seller_id      uuid        not null,
    kind           text        not null check (kind in ('BANK', 'BKASH')),
    account_name   text        not null,
    account_number text        not null,
    bank_name      text,
    routing_number text,
    valid_from     timestamptz not null,
    created_at     timestamptz not null,
    created_by     uuid        not null,
    withdrawn_at   timestamptz,
    constraint payout_destinations_bank check (kind <> 'BANK' or bank_name is not null and routing_number is not null)
);
create index payout_destinations_of_seller on payout_destinations (seller_id, valid_from desc) where withdrawn_at is null;

-- A dispute about a seller's part of an order: its money waits. Who holds it lets it go again by the same reason.
create table payout_holds (
    order_id    uuid        not null references orders,
    seller_id   uuid        not null,
    reason      text        not null,
    since       timestamptz not null,
    released_at timestamptz
);
create unique index payout_holds_open on payout_holds (order_id, seller_id, reason) where released_at is null;

create table payout_batches (
    id          uuid        primary key,
    status      text        not null,
    created_at  timestamptz not null,
    approved_at timestamptz,
    approved_by uuid,
    sent_at     timestamptz,
    sent_by     uuid,
    closed_at   timestamptz
);

create table payouts (
    id           uuid        primary key,
    batch_id     uuid        not null references payout_batches,
    seller_id    uuid        not null,
    status       text        not null,
    amount_minor bigint      not null check (amount_minor >= 0),
    currency     text        not null check (currency = 'BDT'),
    destination  jsonb       not null,
    reference    text,
    failure      text,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint payouts_once_per_batch unique (batch_id, seller_id)
);
create index payouts_of_seller on payouts (seller_id, id desc);

-- What a payout consists of; negative where the seller owed. Withdrawn: a dispute came up before the money was sent.
create table payout_items (
    payout_id    uuid        not null references payouts,
    order_id     uuid        not null references orders,
    amount_minor bigint      not null check (amount_minor <> 0),
    withdrawn_at timestamptz,
    primary key (payout_id, order_id)
);
create index payout_items_of_order on payout_items (order_id);

insert into rules (name, valid_from, value) values
    ('PAYOUT_SECONDS',             '2020-01-01T00:00:00Z', 864000),    -- law: ten days after the proof of delivery
    ('PAYOUT_DESTINATION_SECONDS', '2020-01-01T00:00:00Z', 86400);
