-- Double entry: positive is debit, negative is credit, each transaction sums to nothing. Rows are written once.
create table ledger_entries (
    transaction_id uuid        not null,
    account        text        not null,
    seller_id      uuid        not null,
    order_id       uuid        not null references orders,
    what           text        not null,
    amount_minor   bigint      not null check (amount_minor <> 0),
    currency       text        not null check (currency = 'BDT'),
    at             timestamptz not null,
    primary key (transaction_id, account, seller_id)
);
create index ledger_of_order on ledger_entries (order_id);
create index ledger_of_seller on ledger_entries (seller_id, at) where seller_id <> '00000000-0000-0000-0000-000000000000';

create function ledger_balanced() returns trigger language plpgsql as $$
begin
    if (select sum(amount_minor) from ledger_entries where transaction_id = new.transaction_id) <> 0 then
        raise exception 'ledger transaction % is out of balance', new.transaction_id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger ledger_balanced after insert on ledger_entries
    deferrable initially deferred for each row execute function ledger_balanced();

create function ledger_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'ledger entries are never changed' using errcode = 'check_violation';
end $$;
create trigger ledger_append_only before update or delete on ledger_entries
    for each row execute function ledger_append_only();
create trigger ledger_never_emptied before truncate on ledger_entries
    for each statement execute function ledger_append_only();
