-- What lies in the store under products/, known by the name that product_images and reviews show (of a product's picture the smallest JPEG).
create table pictures (
    object_key  text        primary key,
    claimed_at  timestamptz not null,               -- when it was last sent in; nothing is cleaned up soon after that
    orphaned_at timestamptz,                        -- since when nothing shows it
    removing_at timestamptz                         -- since when its files are being removed: until they are gone it cannot come back
);
create index pictures_orphaned on pictures (orphaned_at) where orphaned_at is not null;

insert into pictures (object_key, claimed_at) select object_key, now() from product_images union select unnest(pictures), now() from reviews;
create index reviews_of_picture on reviews using gin (pictures) where pictures <> '{}';

alter table product_images
    add column placeholder text,
    add column sizes jsonb not null default '[]'; -- no foreign key to pictures yet: replicas of the version before write here too
-- Pictures of deleted products are taken off when the store is cleaned up.
create index products_deleted on products (deleted_at) where deleted_at is not null;
create index product_images_of_picture on product_images (object_key);
