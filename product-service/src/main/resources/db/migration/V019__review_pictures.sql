-- Reviews go on naming pictures by their keys; what is known of a picture stands with it.
alter table pictures
    add column placeholder text,
    add column sizes jsonb not null default '[]';
update pictures p set placeholder = i.placeholder, sizes = i.sizes
from product_images i where i.object_key = p.object_key and i.placeholder is not null;

-- What is known of the pictures of these keys, in their order. A key may have no row: a replica of the version before showed it meanwhile.
create function known_pictures(keys text[]) returns jsonb language sql stable as $$
    select coalesce(jsonb_agg(jsonb_build_object('key', named.key, 'placeholder', p.placeholder,
                                                 'sizes', coalesce(p.sizes, '[]')) order by named.at), '[]')
    from unnest(keys) with ordinality as named (key, at) left join pictures p on p.object_key = named.key
$$;
