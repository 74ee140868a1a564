-- people, as user-service last told of them
create table contacts (
    user_id        uuid primary key,
    name           text        not null,
    email          text,
    phone          text,
    language       text        not null check (language in ('BN', 'EN')),
    email_verified boolean     not null,
    phone_verified boolean     not null,
    told_at        timestamptz not null -- the event's time: an older one does not undo a newer
);

-- absent: everything is wanted
create table preferences (
    user_id uuid primary key,
    email   boolean not null,
    sms     boolean not null
);

create table templates (
    occasion   text        not null,
    channel    text        not null check (channel in ('EMAIL', 'SMS', 'IN_APP')),
    subject_bn text        not null, -- the title in the inbox; empty for SMS
    subject_en text        not null,
    body_bn    text        not null,
    body_en    text        not null,
    version    bigint      not null default 0,
    primary key (occasion, channel)
);

-- what people find in their inbox, in both languages
create table notifications (
    id         uuid primary key,
    event_id   uuid        not null,
    user_id    uuid        not null,
    occasion   text        not null,
    title_bn   text        not null,
    title_en   text        not null,
    body_bn    text        not null,
    body_en    text        not null,
    created_at timestamptz not null,
    read_at    timestamptz,
    unique (event_id, user_id)
);
create index notifications_of_user on notifications (user_id, id desc);
create index notifications_unread on notifications (user_id, id desc) where read_at is null;

-- one message by one channel, until it is sent or given up
create table deliveries (
    id           uuid primary key,
    event_id     uuid        not null,
    channel      text        not null check (channel in ('EMAIL', 'SMS')),
    user_id      uuid        not null,
    occasion     text        not null,
    address      text        not null,
    subject      text        not null,
    body         text        not null, -- emptied once settled where confidential
    confidential boolean     not null,
    segments     integer     not null, -- what an SMS is charged for; 0 for e-mail
    state        text        not null check (state in ('PENDING', 'SENT', 'FAILED', 'EXPIRED')),
    attempts     integer     not null,
    next_try_at  timestamptz not null, -- while an attempt runs: when it is taken for lost
    expires_at   timestamptz,
    provider     text,
    reference    text,
    created_at   timestamptz not null,
    settled_at   timestamptz,
    unique (event_id, channel)
);
create index deliveries_due on deliveries (next_try_at) where state = 'PENDING';
create index deliveries_by_state on deliveries (state, id desc);
create index deliveries_settled on deliveries (settled_at) where settled_at is not null;

-- the log; never changed
create table delivery_attempts (
    delivery_id uuid        not null references deliveries on delete cascade,
    attempt     integer     not null,
    at          timestamptz not null,
    outcome     text        not null,
    provider    text        not null,
    detail      text        not null,
    primary key (delivery_id, attempt, at)
);
