-- Places an order with its line and its history, and notes its number: what a restore is asked for afterwards.
create table drill_orders (n int primary key, order_id uuid not null);
create function drill_order(n int) returns void language plpgsql as $$
declare
    id uuid := gen_random_uuid();
begin
    insert into orders (id, number, customer_id, idempotency_key, state, version, payment_method, currency,
            subtotal_minor, discount_minor, delivery_minor, vat_minor, total_minor, address, deliveries, placed_at, changed_at)
        values (id, 'DRILL-' || id, gen_random_uuid(), id, 'CONFIRMED', 1, 'COD', 'BDT', 90000, 0, 6000, 4286, 96000,
            '{"recipient": "Rahima", "line1": "House 12, Road 5", "upazila": "Dhanmondi"}', '[]', clock_timestamp(), clock_timestamp());
    insert into order_lines (order_id, id, variant_id, product_id, seller_id, sku, name, quantity, unit_price_minor, discount_minor)
        values (id, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'SKU', '{"en": "Saree", "bn": "শাড়ি"}', 1, 90000, 0);
    insert into order_timeline (order_id, version, at, what, state, by_role) values (id, 1, clock_timestamp(), 'PLACED', 'CONFIRMED', 'SHOPPER');
    insert into drill_orders values (n, id) on conflict do nothing;
end $$;
select count(drill_order(-n)) from generate_series(1, :orders) n;
