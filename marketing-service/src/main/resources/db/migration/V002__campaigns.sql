create table campaigns (
    id         uuid primary key,
    title_bn   text,
    title_en   text,
    body_bn    text,
    body_en    text,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    channels   text        not null, -- names with commas between
    segment    text,                 -- null: everybody
    status     text        not null check (status in ('DRAFT', 'ACTIVE', 'ENDED')),
    version    bigint      not null,
    created_at timestamptz not null,
    check (title_bn is not null or title_en is not null),
    check (body_bn is not null or body_en is not null),
    check (starts_at < ends_at)
);
-- what shoppers see now
create index campaigns_active on campaigns (ends_at) where status = 'ACTIVE';
