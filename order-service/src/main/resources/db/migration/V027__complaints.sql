create table complaints (
    id                uuid        primary key,
    order_id          uuid        not null references orders,
    shipment_id       uuid        references shipments,
    seller_id         uuid,
    customer_id       uuid        not null,
    category          text        not null,
    status            text        not null,
    decision          text,
    decision_reason   text,
    refund_minor      bigint      not null default 0 check (refund_minor >= 0),
    currency          text        not null check (currency = 'BDT'),
    messages          int         not null default 0,
    opened_at         timestamptz not null,
    answer_due_at     timestamptz not null,
    first_answered_at timestamptz,
    closed_at         timestamptz
);
-- One at a time about the same thing.
create unique index complaints_one_open on complaints (order_id, coalesce(shipment_id, order_id)) where status <> 'CLOSED';
create index complaints_of_customer on complaints (customer_id, id desc);
create index complaints_of_seller on complaints (seller_id, id desc);
create index complaints_unanswered on complaints (answer_due_at, id) where status = 'OPEN';

create table complaint_messages (
    id           uuid        primary key,
    complaint_id uuid        not null references complaints,
    by_role      text        not null,
    by_id        uuid        not null,
    words        text        not null,
    at           timestamptz not null
);
create index complaint_messages_of on complaint_messages (complaint_id, id);

insert into rules (name, valid_from, value) values
    ('COMPLAINT_ANSWER_SECONDS', '2020-01-01T00:00:00Z', 259200),   -- 72 hours, by law
    ('COMPLAINT_NEAR_SECONDS',   '2020-01-01T00:00:00Z', 86400),
    ('COMPLAINT_SECONDS',        '2020-01-01T00:00:00Z', 7776000),
    ('COMPLAINT_MESSAGES',       '2020-01-01T00:00:00Z', 200);
