-- The default is a net: refunds are added with what the rule says.
alter table refunds add column due_at timestamptz not null default now() + interval '10 days';
update refunds set due_at = created_at + interval '10 days';
create index refunds_owed on refunds (due_at, id) where status <> 'DONE';

-- Which deadlines were announced as near or passed: each once.
create table deadline_notices (
    kind       text        not null,
    subject_id uuid        not null,
    due_at     timestamptz not null,
    state      text        not null check (state in ('NEAR', 'PAST')),
    at         timestamptz not null,
    primary key (kind, subject_id, due_at, state)
);
create index deadline_notices_old on deadline_notices (at);
