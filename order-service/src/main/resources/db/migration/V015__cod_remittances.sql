-- Cash that couriers collect for us, one row for each consignment that carries cash on delivery; due from the proved delivery on.
create table courier_cash (
    shipment_id    uuid        primary key references shipments,
    order_id       uuid        not null references orders,
    seller_id      uuid        not null,
    courier        text        not null,
    consignment_id text        not null,
    due_minor      bigint      not null default 0 check (due_minor >= 0),
    open_minor     bigint      not null default 0 check (open_minor between 0 and due_minor),
    currency       text        not null check (currency = 'BDT'),
    collected_at   timestamptz,
    constraint courier_cash_consignment unique (courier, consignment_id)
);
create index courier_cash_open on courier_cash (collected_at, shipment_id) include (open_minor) where open_minor > 0;

create table remittances (
    id          uuid        primary key,
    courier     text        not null,
    reference   text        not null,
    received_at timestamptz not null,
    total_minor bigint      not null check (total_minor >= 0),
    currency    text        not null check (currency = 'BDT'),
    created_at  timestamptz not null,
    created_by  uuid        not null,
    constraint remittances_once unique (courier, reference)
);

create table remittance_lines (
    remittance_id    uuid   not null references remittances,
    line             int    not null,
    name             text   not null,
    shipment_id      uuid   references shipments,
    amount_minor     bigint not null check (amount_minor >= 0),
    charge_minor     bigint not null check (charge_minor >= 0),
    booked_minor     bigint not null check (booked_minor between 0 and amount_minor + charge_minor),
    difference_minor bigint not null,
    outcome          text   not null,
    primary key (remittance_id, line)
);
create index remittance_lines_of_shipment on remittance_lines (shipment_id);
