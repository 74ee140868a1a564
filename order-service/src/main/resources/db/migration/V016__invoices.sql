-- What stands on an invoice about its seller; empty until the shop's next event tells it.
alter table sellers
    add column legal_name   text,
    add column bin_no       text,
    add column phone        text,
    add column line1        text,
    add column upazila_code text;

-- The last number given. The row is locked from the giving to the commit, so that a rollback gives the number back: no sequence could.
create table invoice_counters (
    seller_id uuid not null,
    kind      text not null,
    year      int  not null,
    last      int  not null check (last > 0),
    primary key (seller_id, kind, year)
);

-- Tax invoices, and the credit notes that correct them; written once.
create table invoices (
    id               uuid        primary key,
    kind             text        not null check (kind in ('INVOICE', 'CREDIT_NOTE')),
    seller_id        uuid        not null,
    year             int         not null,
    sequence         int         not null check (sequence > 0),
    order_id         uuid        not null references orders,
    shipment_id      uuid        not null references shipments,
    customer_id      uuid        not null,
    corrects         uuid        references invoices,
    source           uuid        not null,
    vat_basis_points int         not null check (vat_basis_points >= 0),
    total_minor      bigint      not null check (total_minor >= 0),
    vat_minor        bigint      not null check (vat_minor between 0 and total_minor),
    currency         text        not null check (currency = 'BDT'),
    content          jsonb       not null,
    issued_at        timestamptz not null,
    constraint invoices_numbers unique (seller_id, kind, year, sequence),
    constraint invoices_once_per_source unique (source, seller_id, kind),
    constraint invoices_corrected check ((kind = 'CREDIT_NOTE') = (corrects is not null))
);
create unique index invoices_one_per_shipment on invoices (shipment_id) where kind = 'INVOICE';
create index invoices_of_order on invoices (order_id, id);
create index invoices_of_shipment on invoices (shipment_id, id);
create index invoices_corrections on invoices (corrects) where corrects is not null;

create function invoices_add_up() returns trigger language plpgsql as $$
begin
    if new.sequence > 1 and not exists (select from invoices where seller_id = new.seller_id and kind = new.kind
            and year = new.year and sequence = new.sequence - 1) then
        raise exception 'invoice % of % would leave a gap', new.sequence, new.year using errcode = 'check_violation';
    end if;
    if (select sum((line ->> 'totalMinor')::bigint) <> new.total_minor or sum((line ->> 'vatMinor')::bigint) <> new.vat_minor
            from jsonb_array_elements(new.content -> 'lines') as line) then
        raise exception 'the lines of invoice % do not add up', new.id using errcode = 'check_violation';
    end if;
    if (select sum(note.total_minor) > invoice.total_minor or sum(note.vat_minor) > invoice.vat_minor
            from invoices note join invoices invoice on invoice.id = note.corrects
            where note.corrects = new.corrects group by invoice.id) then
        raise exception 'more is credited than invoice % amounts to', new.corrects using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger invoices_add_up after insert on invoices for each row execute function invoices_add_up();

create function invoices_never_change() returns trigger language plpgsql as $$
begin
    raise exception 'invoices are never changed' using errcode = 'check_violation';
end $$;
create trigger invoices_never_change before update or delete on invoices for each row execute function invoices_never_change();
create trigger invoices_never_emptied before truncate on invoices for each statement execute function invoices_never_change();
