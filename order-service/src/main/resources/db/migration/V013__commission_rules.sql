alter table order_lines add column category_id uuid; -- null on lines from before this column

-- What the platform takes of a line of goods. The most specific rule whose time has come counts: seller and category, seller,
-- category, all. Rows are added, never changed: an order keeps the commission of the moment it was placed.
create table commission_rules (
    id           uuid        primary key,
    category_id  uuid,
    seller_id    uuid,
    valid_from   timestamptz not null,
    basis_points int         not null check (basis_points between 0 and 10000),
    floor_minor  bigint      check (floor_minor >= 0),
    cap_minor    bigint      check (cap_minor >= 0),
    currency     text        not null check (currency = 'BDT'),
    created_at   timestamptz not null,
    created_by   uuid,
    constraint commission_rules_once unique nulls not distinct (seller_id, category_id, valid_from),
    constraint commission_rules_bounds check (floor_minor <= cap_minor)
);

create function commission_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'commission rules are never changed' using errcode = 'check_violation';
end $$;
create trigger commission_append_only before update or delete on commission_rules
    for each row execute function commission_append_only();

-- The old rate for all is the first rule; its rows in table rules go once no replica reads them any more.
insert into commission_rules (id, valid_from, basis_points, currency, created_at)
select cast('01860000-0000-7000-8000-' || lpad(to_hex(row_number() over (order by valid_from)), 12, '0') as uuid),
  valid_from, value, 'BDT', now() from rules where name = 'COMMISSION_BASIS_POINTS';
