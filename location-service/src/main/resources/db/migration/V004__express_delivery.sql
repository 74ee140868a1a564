-- A second, faster way to deliver, where a zone has a rate for it: near enough for couriers to come within a day.
-- Its rates begin before the standard ones, so that a replica of the version before, which knows of no speed, goes on with those.
alter table delivery_rates add column speed text not null default 'STANDARD' check (speed in ('STANDARD', 'EXPRESS'));
alter table delivery_rates drop constraint delivery_rates_zone_effective_from_key;
alter table delivery_rates add constraint delivery_rates_moment unique (zone, speed, effective_from);

insert into delivery_rates (id, zone, speed, effective_from, base_minor, free_km, per_km_minor, free_grams, step_grams, per_step_minor, currency, min_days, max_days, version, created_at)
values ('019ab000-0000-7000-8000-000000000011', 'SAME_UPAZILA',  'EXPRESS', '2025-12-01T00:00:00+06:00', 10000,  5, 400, 1000, 1000, 2500, 'BDT', 0, 1, 1, now()),
       ('019ab000-0000-7000-8000-000000000012', 'DHAKA_METRO',   'EXPRESS', '2025-12-01T00:00:00+06:00', 12000, 10, 200, 1000, 1000, 2500, 'BDT', 0, 1, 1, now()),
       ('019ab000-0000-7000-8000-000000000013', 'SAME_DISTRICT', 'EXPRESS', '2025-12-01T00:00:00+06:00', 15000, 20, 100, 1000, 1000, 2500, 'BDT', 1, 2, 1, now());
