-- Numbers of the business that change by law or decision: the newest value whose time has come counts.
create table rules (
    name       text        not null,
    valid_from timestamptz not null,
    value      bigint      not null,
    primary key (name, valid_from)
);
insert into rules (name, valid_from, value) values
    ('VAT_BASIS_POINTS',            '2020-01-01T00:00:00Z', 1500),     -- standard rate, contained in prices: 15/115
    ('COMMISSION_BASIS_POINTS',     '2020-01-01T00:00:00Z', 500),
    ('COMMISSION_VAT_BASIS_POINTS', '2020-01-01T00:00:00Z', 500),
    ('COMMISSION_VAT_BASIS_POINTS', '2025-06-30T18:00:00Z', 1500),     -- since FY2025-26
    ('COD_LIMIT_MINOR',             '2020-01-01T00:00:00Z', 5000000),
    ('COD_OPEN_ORDERS',             '2020-01-01T00:00:00Z', 20),
    ('ANSWER_SECONDS',              '2020-01-01T00:00:00Z', 600),
    ('SESSION_SECONDS',             '2020-01-01T00:00:00Z', 900),
    ('PAYMENT_SECONDS',             '2020-01-01T00:00:00Z', 1800),
    ('RETURN_SECONDS',              '2020-01-01T00:00:00Z', 604800),
    ('RESERVATION_SECONDS',         '2020-01-01T00:00:00Z', 7200),
    ('CODE_LOCK_SECONDS',           '2020-01-01T00:00:00Z', 900);
