package bd.haat.product.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPlaces implements Places {
    private final JdbcClient jdbc;

    JdbcPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Place> of(UUID seller) {
        return all(seller, "");
    }

    @Override
    public List<Place> held(UUID seller) {
        return all(seller, " for key share");
    }

    private List<Place> all(UUID seller, String locked) {
        return jdbc.sql("select * from stock_places where seller_id = :seller order by is_default desc, id" + locked)
                .param("seller", seller)
                .query(JdbcPlaces::place)
                .list();
    }

    @Override
    public Optional<Place> find(UUID seller, UUID id) {
        return jdbc.sql("select * from stock_places where id = :id and seller_id = :seller")
                .param("id", id)
                .param("seller", seller)
                .query(JdbcPlaces::place)
                .optional();
    }

    /** Not {@code for update}: products of the seller, which refer to its row, go on being listed. */
    @Override
    public void lock(UUID seller) {
        jdbc.sql("select id from sellers where id = :seller for no key update")
                .param("seller", seller)
                .query(UUID.class)
                .single();
    }

    @Override
    public void add(Place place) {
        write("""
            insert into stock_places
                (id, seller_id, name, address_line, upazila_code, lat, lon, active, is_default, version)
            values (:id, :seller, :name, :line, :upazila, :lat, :lon, :active, :default, :version)\
            """, place);
    }

    @Override
    public void change(Place place) {
        write("""
            update stock_places set name = :name, address_line = :line, upazila_code = :upazila, lat = :lat, lon = :lon,
                active = :active, is_default = :default, version = :version
            where id = :id and seller_id = :seller\
            """, place);
    }

    private void write(String sql, Place place) {
        var details = place.details();
        var point = Optional.ofNullable(details.location());
        jdbc.sql(sql)
                .param("id", place.id())
                .param("seller", place.sellerId())
                .param("name", details.name())
                .param("line", details.addressLine())
                .param("upazila", details.upazilaCode())
                .param("lat", point.map(PlaceDetails.Point::lat).orElse(null))
                .param("lon", point.map(PlaceDetails.Point::lon).orElse(null))
                .param("active", details.active())
                .param("default", place.isDefault())
                .param("version", place.version())
                .update();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from stock_places where id = :id").param("id", id).update();
    }

    @Override
    public boolean isEmpty(UUID id) {
        jdbc.sql("select id from stock_places where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .single();
        return jdbc.sql("select not exists (select 1 from stock_elsewhere where place_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<UUID> variants(UUID seller) {
        return jdbc.sql("""
            select id from variants where seller_id = :seller and removed_at is null
            union all
            select id from variants where seller_id = :seller and removed_at is not null\
            """).param("seller", seller).query(UUID.class).list();
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        var lat = row.getObject("lat", Double.class);
        return new Place(
                row.getObject("id", UUID.class),
                row.getObject("seller_id", UUID.class),
                new PlaceDetails(
                        row.getString("name"),
                        row.getString("address_line"),
                        row.getString("upazila_code"),
                        lat == null ? null : new PlaceDetails.Point(lat, row.getDouble("lon")),
                        row.getBoolean("active")),
                row.getBoolean("is_default"),
                row.getLong("version"));
    }
}
