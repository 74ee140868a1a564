-- What a category wants to know of its products: definitions as JSON, inherited by the categories below.
create table attribute_sets (
    category_id uuid   primary key references categories on delete cascade,
    attributes  jsonb  not null,
    version     bigint not null
);

-- Goods of such a category, and of those below it, need a licence: MEDICINE, for instance.
alter table categories add column restriction text;
create table seller_licences (
    seller_id   uuid        not null references sellers,
    restriction text        not null,
    number      text        not null,
    valid_until date        not null,
    granted_by  uuid        not null,
    granted_at  timestamptz not null,
    primary key (seller_id, restriction)
);

-- Slugs that a category had before; the present one stands in its row.
create table category_slugs (
    slug        text primary key,
    category_id uuid not null references categories on delete cascade
);

alter table products add column slug_bn text;
alter table products add column held boolean not null default false;
-- The name as it sounds, to find the same thing listed twice by one seller.
alter table products add column fingerprint text;
create index products_alike on products (seller_id, fingerprint) where deleted_at is null;

alter table variants add column unit text;
alter table variants add column unit_amount numeric(10, 3) check (unit_amount > 0);
alter table variants add column weight_grams integer check (weight_grams > 0);
alter table variants add column length_mm integer check (length_mm > 0);
alter table variants add column width_mm integer check (width_mm > 0);
alter table variants add column height_mm integer check (height_mm > 0);
alter table variants add check ((unit is null) = (unit_amount is null));

-- What moderation looks for. PHRASE: parameter is a phrase, found by sound; CONTACT: a phone number or an address of the web in the text;
-- DUPLICATE: the seller lists the same name already; PRICE_BELOW: parameter is paisa; CATEGORY: parameter is the id of a category.
create table moderation_rules (
    id        uuid    primary key,
    kind      text    not null check (kind in ('PHRASE', 'CONTACT', 'DUPLICATE', 'PRICE_BELOW', 'CATEGORY')),
    parameter text    not null,
    action    text    not null check (action in ('FLAG', 'HOLD', 'REFUSE')),
    unique (kind, parameter)
);
insert into moderation_rules (id, kind, parameter, action) values
    ('0199f3a0-0000-7000-8000-000000000001', 'CONTACT', '', 'FLAG'),
    ('0199f3a0-0000-7000-8000-000000000002', 'DUPLICATE', '', 'FLAG');

create table moderation_cases (
    id         uuid        primary key,
    product_id uuid        not null references products,
    state      text        not null check (state in ('OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    reasons    jsonb       not null,
    note       text,
    decided_by uuid,
    opened_at  timestamptz not null,
    decided_at timestamptz
);
create unique index moderation_cases_one_open on moderation_cases (product_id) where state = 'OPEN';
create index moderation_cases_of_product on moderation_cases (product_id, id);
create index moderation_cases_by_state on moderation_cases (state, id);

-- Who changed what, written by the database itself, so that no way of changing is left out. The person comes from the setting haat.actor.
create table catalogue_audit (
    id         bigint      generated always as identity primary key,
    product_id uuid        not null,
    kind       text        not null,
    subject_id uuid        not null,
    actor_id   uuid,
    changes    jsonb       not null,
    at         timestamptz not null default now()
);
create index catalogue_audit_of_product on catalogue_audit (product_id, id);
create trigger catalogue_audit_append_only before update or delete on catalogue_audit
    for each row execute function refuse_change();

create function audit_catalogue() returns trigger language plpgsql as $$
declare
    before  jsonb := case when tg_op = 'INSERT' then '{}'::jsonb else to_jsonb(old) end;
    present jsonb := to_jsonb(new);
    changed jsonb;
begin
    select jsonb_object_agg(now.key, jsonb_build_array(before -> now.key, now.value)) into changed
    from jsonb_each(present) as now
    where now.value is distinct from coalesce(before -> now.key, 'null'::jsonb)
      and now.key not in ('id', 'product_id', 'seller_id', 'version', 'created_at', 'updated_at', 'fingerprint',
                          'listed', 'offer_variant_id', 'offer_minor', 'sold', 'rating', 'review_count');
    if changed is not null then
        insert into catalogue_audit (product_id, kind, subject_id, actor_id, changes)
        values (coalesce((present ->> 'product_id')::uuid, new.id), upper(rtrim(tg_table_name, 's')), new.id,
                nullif(current_setting('haat.actor', true), '')::uuid, changed);
    end if;
    return null;
end $$;
create trigger products_audited after update of name_bn, name_en, description_bn, description_en, brand, attributes,
        category_id, status, slug, slug_bn, held, deleted_at on products
    for each row execute function audit_catalogue();
create trigger variants_audited after insert or update on variants for each row execute function audit_catalogue();
create trigger product_images_audited after insert or update on product_images
    for each row execute function audit_catalogue();

-- Every price that was ever asked, for the rule about the price before.
create table variant_prices (
    variant_id  uuid        not null references variants,
    price_minor bigint      not null,
    since       timestamptz not null default now(),
    primary key (variant_id, since)
);
create function remember_price() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' or old.price_minor <> new.price_minor then
        insert into variant_prices (variant_id, price_minor) values (new.id, new.price_minor)
        on conflict (variant_id, since) do update set price_minor = excluded.price_minor;
    end if;
    return null;
end $$;
create trigger variants_priced after insert or update of price_minor on variants
    for each row execute function remember_price();
insert into variant_prices (variant_id, price_minor) select id, price_minor from variants where removed_at is null;

-- Numbers that change by law or decision; the last that began counts.
create table rules (
    name       text        not null,
    valid_from timestamptz not null,
    value      bigint      not null,
    primary key (name, valid_from)
);
insert into rules (name, valid_from, value) values
    ('COMPARE_AT_MOST_PERCENT_OFF', '2020-01-01T00:00:00Z', 95),
    ('COMPARE_AT_PROVED_DAYS', '2020-01-01T00:00:00Z', 0);

-- A price for a time.
create table price_schedules (
    id               uuid        primary key,
    product_id       uuid        not null references products,
    variant_id       uuid        not null references variants,
    seller_id        uuid        not null,
    price_minor      bigint      not null check (price_minor > 0),
    compare_at_minor bigint      check (compare_at_minor > price_minor),
    starts_at        timestamptz not null,
    ends_at          timestamptz check (ends_at > starts_at),
    state            text        not null check (state in ('PLANNED', 'RUNNING', 'ENDED', 'CANCELLED', 'MISSED')),
    before_minor     bigint,
    before_compare   bigint,
    planned_by       uuid        not null
);
create index price_schedules_of_product on price_schedules (product_id, id);
create index price_schedules_to_start on price_schedules (starts_at) where state = 'PLANNED';
create index price_schedules_to_end on price_schedules (ends_at) where state = 'RUNNING' and ends_at is not null;
