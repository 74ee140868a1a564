-- Events of committed transactions on their way to the broker; see bd.haat.common.messaging.outbox.
create table outbox (
    id          bigint      generated always as identity primary key,
    event_id    uuid        not null,
    type        text        not null,
    subject     text        not null,
    body        text        not null,
    traceparent text,
    created_at  timestamptz not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);

-- Events that no queue takes yet. One of each type is tried from time to time; once it finds a queue, the type goes back to the outbox.
create table outbox_unrouted (
    id          bigint      primary key,
    event_id    uuid        not null,
    type        text        not null,
    subject     text        not null,
    body        text        not null,
    traceparent text,
    created_at  timestamptz not null
);
create index outbox_unrouted_oldest_of_type on outbox_unrouted (type, id);
