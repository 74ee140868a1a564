-- From which of the shop's places the goods leave, as the catalogue knows them; null where nobody named one.
alter table shipments add column place_id uuid;
