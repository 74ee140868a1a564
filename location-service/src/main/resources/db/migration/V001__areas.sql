-- Filled from geography/areas.csv by the repeatable migration "geography".
create table areas (
    code    text primary key,
    kind    text not null check (kind in ('DIVISION', 'DISTRICT', 'UPAZILA', 'THANA')),
    parent  text references areas,
    name_en text not null,
    name_bn text not null,
    aliases text[] not null,
    lat     double precision check (lat between -90 and 90),
    lon     double precision check (lon between -180 and 180),
    check ((parent is null) = (kind = 'DIVISION')),
    check ((lat is null) = (lon is null))
);
create index areas_by_parent on areas (parent);
