-- What a parcel costs by zone. Of each zone the row with the latest effective_from that has come is in force.
create table delivery_rates (
    id             uuid primary key,
    zone           text        not null check (zone in ('SAME_UPAZILA', 'DHAKA_METRO', 'SAME_DISTRICT', 'SAME_DIVISION', 'ELSEWHERE')),
    effective_from timestamptz not null,
    base_minor     bigint      not null check (base_minor between 0 and 10000000),
    free_km        int         not null check (free_km between 0 and 1000),
    per_km_minor   bigint      not null check (per_km_minor between 0 and 1000000),
    free_grams     int         not null check (free_grams between 1 and 100000),
    step_grams     int         not null check (step_grams between 1 and 100000),
    per_step_minor bigint      not null check (per_step_minor between 0 and 1000000),
    currency       text        not null check (currency = 'BDT'),
    min_days       int         not null check (min_days >= 0),
    max_days       int         not null,
    version        bigint      not null,
    created_at     timestamptz not null,
    unique (zone, effective_from),
    check (max_days between greatest(min_days, 1) and case when zone in ('SAME_DIVISION', 'ELSEWHERE') then 10 else 5 end)
);
create index delivery_rates_newest_first on delivery_rates (effective_from desc, id desc);

insert into delivery_rates (id, zone, effective_from, base_minor, free_km, per_km_minor, free_grams, step_grams, per_step_minor, currency, min_days, max_days, version, created_at)
values ('019ab000-0000-7000-8000-000000000001', 'SAME_UPAZILA',  '2026-01-01T00:00:00+06:00',  6000,   5, 200, 1000, 1000, 1500, 'BDT', 1, 2, 1, now()),
       ('019ab000-0000-7000-8000-000000000002', 'DHAKA_METRO',   '2026-01-01T00:00:00+06:00',  7000,  10, 100, 1000, 1000, 1500, 'BDT', 1, 2, 1, now()),
       ('019ab000-0000-7000-8000-000000000003', 'SAME_DISTRICT', '2026-01-01T00:00:00+06:00',  8000,  20,  50, 1000, 1000, 1500, 'BDT', 1, 3, 1, now()),
       ('019ab000-0000-7000-8000-000000000004', 'SAME_DIVISION', '2026-01-01T00:00:00+06:00', 11000,  50,  10, 1000, 1000, 2000, 'BDT', 2, 4, 1, now()),
       ('019ab000-0000-7000-8000-000000000005', 'ELSEWHERE',     '2026-01-01T00:00:00+06:00', 13000, 200,   5, 1000, 1000, 2500, 'BDT', 3, 5, 1, now());
