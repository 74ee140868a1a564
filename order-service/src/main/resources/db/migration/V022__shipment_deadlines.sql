-- What is owed next about a shipment, and until when; set by the statement that moves it, so that a purchase needs no statement for its timers.
alter table shipments
    add column duty         text check (duty in ('ACCEPT', 'HAND_OVER', 'DELIVERY')), -- null once nothing is owed any more
    add column due_at       timestamptz,  -- when the duty should be done
    add column act_at       timestamptz,  -- when the saga acts by itself; null where people decide
    add column hand_over_by timestamptz,  -- promised at booking, by the rules of that moment
    add column deliver_by   timestamptz;
create index shipments_owed on shipments (duty, due_at, id) where duty is not null;
create index shipments_to_end on shipments (act_at) where act_at is not null;

insert into rules (name, valid_from, value) values
    ('ACCEPT_SECONDS',             '2020-01-01T00:00:00Z', 86400),
    ('HAND_OVER_SECONDS',          '2020-01-01T00:00:00Z', 172800),   -- Digital Commerce Guidelines 2021: 48 h after payment
    ('DELIVERY_SAME_CITY_SECONDS', '2020-01-01T00:00:00Z', 432000),   -- the same: 5 days
    ('DELIVERY_ELSEWHERE_SECONDS', '2020-01-01T00:00:00Z', 864000),   -- the same: 10 days
    ('REFUND_SECONDS',             '2020-01-01T00:00:00Z', 864000),   -- the same: 10 days
    ('GRACE_SECONDS',              '2020-01-01T00:00:00Z', 432000),
    ('ACCEPT_NEAR_SECONDS',        '2020-01-01T00:00:00Z', 21600),
    ('HAND_OVER_NEAR_SECONDS',     '2020-01-01T00:00:00Z', 43200),
    ('DELIVERY_NEAR_SECONDS',      '2020-01-01T00:00:00Z', 86400),
    ('REFUND_NEAR_SECONDS',        '2020-01-01T00:00:00Z', 259200),
    ('PAYMENT_NEAR_SECONDS',       '2020-01-01T00:00:00Z', 300);

-- Shipments from before this migration were promised nothing: their clocks begin now.
update shipments set
    hand_over_by = now() + interval '2 days',
    deliver_by = now() + interval '10 days',
    duty = case status when 'BOOKED' then 'ACCEPT' when 'HANDED_OVER' then 'DELIVERY' else 'HAND_OVER' end,
    due_at = now() + case status when 'BOOKED' then interval '1 day' when 'HANDED_OVER' then interval '10 days' else interval '2 days' end,
    act_at = now() + case status when 'BOOKED' then interval '1 day' when 'HANDED_OVER' then interval '15 days' else interval '7 days' end
where status in ('BOOKED', 'ACCEPTED', 'PACKED', 'HANDED_OVER');
