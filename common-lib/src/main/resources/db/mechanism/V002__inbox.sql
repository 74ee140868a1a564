-- Events that took effect, per queue; see bd.haat.common.messaging.subscription. Event ids are UUIDv7: their order is that of time.
create table inbox (
    event_id    uuid        not null,
    queue       text        not null,
    received_at timestamptz not null,
    primary key (event_id, queue)
);
