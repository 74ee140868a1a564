-- contract of V033: no release has read its column
-- Who writes documents takes them over from search_pending for a while, so that whatever has them written again need not know of it: a
-- change meanwhile makes them due there anew.
alter table search_pending drop column claimed_until;
create table search_claims (
    product_id uuid        primary key,
    since      timestamptz not null,
    until      timestamptz not null
);
