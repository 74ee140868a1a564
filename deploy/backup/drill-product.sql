-- A tenth as many products as orders, with a variant and its stock.
insert into sellers (id, owner_id, name_en, status, version)
select gen_random_uuid(), gen_random_uuid(), 'Shop ' || n, 'APPROVED', 1 from generate_series(1, 40) n;
insert into categories (id, slug, name_en, position, version)
select gen_random_uuid(), 'category-' || n, 'Category ' || n, n, 1 from generate_series(1, 20) n;
insert into products (id, seller_id, category_id, slug, name_en, name_bn, attributes, status, created_at, updated_at, version)
select gen_random_uuid(), seller.id, category.id, 'product-' || i, 'Product ' || i, 'পণ্য ' || i, '{}', 'ACTIVE', now(), now(), 1
  from generate_series(1, :orders / 10) i
  join (select id, row_number() over () as n from sellers) seller on seller.n = i % 40 + 1
  join (select id, row_number() over () as n from categories) category on category.n = i % 20 + 1;
insert into variants (id, product_id, seller_id, sku, price_minor, currency, options, position)
select gen_random_uuid(), id, seller_id, slug, 10000 + abs(hashtext(slug)) % 90000, 'BDT', '[]', 1 from products;
insert into stock (variant_id, product_id, seller_id, on_hand) select id, product_id, seller_id, 100 from variants;
insert into stock_movements (variant_id, kind, on_hand_delta, reserved_delta, at) select id, 'OPENED', 100, 0, now() from variants;
