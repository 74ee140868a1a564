-- What makes an order risky, beyond the limits in table rules. Of each name the newest row whose time has come counts; one without a
-- threshold switches its name off.
create table risk_rules (
    id          uuid        primary key,
    name        text        not null,
    signal      text        not null,
    threshold   bigint,
    outcome     text        not null check (outcome in ('ALLOW', 'REQUIRE_OTP', 'REVIEW', 'REFUSE')),
    points      int         not null check (points between 0 and 1000),
    on_delivery boolean     not null,
    within_days int         check (within_days between 1 and 3650),
    valid_from  timestamptz not null,
    note        text        not null,
    added_by    uuid        not null,
    added_at    timestamptz not null,
    constraint risk_rules_moment unique (name, valid_from)
);

-- Every decision with its explanation; that of a placed order bears the order's id. People, places and networks are keyed hashes.
create table risk_decisions (
    id             uuid        primary key,
    customer_id    uuid        not null,
    placed         boolean     not null,
    payment_method text        not null,
    total_minor    bigint      not null,
    currency       text        not null check (currency = 'BDT'),
    outcome        text        not null,
    score          int         not null,
    reasons        jsonb       not null,
    phone_key      bigint      not null,
    place_key      bigint      not null,
    origin_key     bigint      not null,
    decided_at     timestamptz not null
);
create index risk_decisions_of_customer on risk_decisions (customer_id, id desc);
create index risk_decisions_by_phone on risk_decisions (phone_key, id desc) where placed;
create index risk_decisions_by_place on risk_decisions (place_key, id desc) where placed;
create index risk_decisions_by_origin on risk_decisions (origin_key, id desc) where placed;

create index risk_decisions_by_outcome on risk_decisions (outcome, id desc) where outcome <> 'ALLOW';

create index orders_in_review on orders (id) where state = 'IN_REVIEW';

-- The codes that shoppers are sent at the checkout; one at a time for each shopper.
create table checkout_codes (
    customer_id  uuid        primary key,
    phone_key    bigint      not null,
    code_hash    bytea       not null,
    tries        int         not null,
    sent_at      timestamptz not null,
    expires_at   timestamptz not null,
    sends        int         not null,
    counted_from timestamptz not null
);
create index checkout_codes_by_phone on checkout_codes (phone_key, sent_at desc);
create index checkout_codes_by_expiry on checkout_codes (expires_at);

insert into rules (name, valid_from, value) values
    ('REVIEW_SECONDS',          '2020-01-01T00:00:00Z', 86400),
    ('REVIEW_ORDERS',           '2020-01-01T00:00:00Z', 1),
    ('OTP_SECONDS',             '2020-01-01T00:00:00Z', 600),
    ('OTP_TRIES',               '2020-01-01T00:00:00Z', 5),
    ('OTP_PAUSE_SECONDS',       '2020-01-01T00:00:00Z', 30),
    ('OTP_SENDS',               '2020-01-01T00:00:00Z', 5),
    ('OTP_SENDS_SECONDS',       '2020-01-01T00:00:00Z', 3600),
    ('DECISIONS_KEPT_SECONDS',  '2020-01-01T00:00:00Z', 15552000);

-- What is known of a buyer, in one call. The locks come first and each statement of a volatile function sees what was committed before it
-- began, so of two orders that are placed at once the second counts the first. A null key is not looked up. Small statements one by one:
-- their plans are kept, and what no rule asks for costs nothing.
create function buyer_standing(buyer uuid, idempotency text, locks bigint[], since uuid, phone bigint, place bigint, origin bigint,
    history boolean)
    returns table (placed_id uuid, open_orders int, in_review int, by_account int, by_phone int, by_place int, by_origin int,
        delivered int, undelivered int, returned int, place_known boolean)
    language plpgsql volatile as $$
declare
    locked bigint;
begin
    foreach locked in array locks loop
        perform pg_advisory_xact_lock(locked);
    end loop;
    select o.id into placed_id from orders o where o.customer_id = buyer and o.idempotency_key = idempotency;
    select count(*) filter (where o.payment_method = 'COD'),
        count(*) filter (where o.state in ('HELD_FOR_ANSWERS', 'HELD_FOR_STOCK', 'HELD_FOR_COUPON', 'IN_REVIEW'))
    into open_orders, in_review
    from orders o where o.customer_id = buyer and o.state not in
        ('REJECTED', 'DELIVERED', 'COMPLETED', 'RETURNED', 'REFUNDED', 'EXPIRED', 'CANCELLED');
    if phone is not null then
        select count(*) into by_phone from (
            select 1 from risk_decisions d where d.placed and d.phone_key = phone and d.id > since limit 1000) as counted;
    end if;
    if place is not null then
        select count(*) into by_place from (
            select 1 from risk_decisions d where d.placed and d.place_key = place and d.id > since limit 1000) as counted;
    end if;
    if origin is not null then
        select count(*) into by_origin from (
            select 1 from risk_decisions d where d.placed and d.origin_key = origin and d.id > since limit 1000) as counted;
    end if;
    if history then
        select count(*) into by_account from (
            select 1 from orders o where o.customer_id = buyer and o.id > since limit 1000) as counted;
        with recent as materialized (
            select o.id, o.state from orders o where o.customer_id = buyer order by o.id desc limit 100)
        select count(*) filter (where s.delivered_at is not null),
            count(*) filter (where s.handed_over_at is not null and s.delivered_at is null
                and r.state in ('CANCELLED', 'RETURNED', 'REFUNDED')),
            count(distinct r.id) filter (where s.delivered_at is not null and r.state in ('RETURNED', 'REFUNDED')),
            coalesce(bool_or(d.place_key = place and r.state in ('DELIVERED', 'COMPLETED')), false)
        into delivered, undelivered, returned, place_known
        from recent r join shipments s on s.order_id = r.id left join risk_decisions d on d.id = r.id;
    end if;
    return next;
end $$;
