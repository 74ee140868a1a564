package bd.haat.location.seller;

import bd.haat.common.text.LocalizedText;
import bd.haat.location.distance.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code seller_places}. */
@Repository
class JdbcSellerPlaces implements SellerPlaces {
    private static final String COLUMNS =
            "seller_id, shop_name_bn, shop_name_en, status, lat, lon, upazila_code, version, changed_at";
    private static final double KM_PER_DEGREE = Math.toRadians(1) * GeoPoint.EARTH_RADIUS_KM;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient database;

    JdbcSellerPlaces(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean put(SellerPlace place) {
        return database.sql("""
            insert into seller_places (seller_id, shop_name_bn, shop_name_en, status, lat, lon, upazila_code, version, changed_at)
            values (:id, :bn, :en, :status, :lat, :lon, :upazila, :version, :changed)
            on conflict (seller_id) do update set shop_name_bn = excluded.shop_name_bn, shop_name_en = excluded.shop_name_en,
              status = excluded.status, lat = excluded.lat, lon = excluded.lon, upazila_code = excluded.upazila_code,
              version = excluded.version, changed_at = excluded.changed_at
            where seller_places.version < excluded.version\
            """)
                        .param("id", place.sellerId())
                        .param("bn", place.shopName().bn())
                        .param("en", place.shopName().en())
                        .param("status", place.status())
                        .param("lat", place.location().lat())
                        .param("lon", place.location().lon())
                        .param("upazila", place.upazilaCode())
                        .param("version", place.version())
                        .param("changed", place.changedAt().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    @Override
    public List<SellerPlace> of(Collection<UUID> sellerIds) {
        if (sellerIds.isEmpty()) return List.of();
        return database.sql("select " + COLUMNS + " from seller_places where seller_id = any (:ids)")
                .param("ids", sellerIds.toArray(UUID[]::new))
                .query((row, _) -> place(row))
                .list();
    }

    /** The haversine of {@link GeoPoint#kmTo}, on the rows of a box around the circle. */
    @Override
    public List<SellerPlace> activeWithin(GeoPoint center, double radiusKm, int limit) {
        var box = Box.around(center, radiusKm);
        return database.sql("""
            select * from (
              select %s, 2 * :earth * asin(least(1, sqrt(power(sin(radians(lat - :lat) / 2), 2)
                + cos(radians(:lat)) * cos(radians(lat)) * power(sin(radians(lon - :lon) / 2), 2)))) as km
              from seller_places
              where status = 'ACTIVE' and lat between :south and :north and lon between :west and :east) candidates
            where km <= :radius order by km, seller_id limit :limit\
            """.formatted(COLUMNS))
                .param("earth", GeoPoint.EARTH_RADIUS_KM)
                .param("lat", center.lat())
                .param("lon", center.lon())
                .param("south", box.southLat)
                .param("north", box.northLat)
                .param("west", box.westLon)
                .param("east", box.eastLon)
                .param("radius", radiusKm)
                .param("limit", limit)
                .query((row, _) -> place(row))
                .list();
    }

    @Override
    public List<SellerPlace> after(UUID sellerId, int limit) {
        return database.sql("select " + COLUMNS
                        + " from seller_places where seller_id > :after order by seller_id limit :limit")
                .param("after", sellerId == null ? BEFORE_ALL : sellerId)
                .param("limit", limit)
                .query((row, _) -> place(row))
                .list();
    }

    private static SellerPlace place(ResultSet row) throws SQLException {
        return new SellerPlace(
                row.getObject("seller_id", UUID.class),
                new LocalizedText(row.getString("shop_name_bn"), row.getString("shop_name_en")),
                row.getString("status"),
                new GeoPoint(row.getDouble("lat"), row.getDouble("lon")),
                row.getString("upazila_code"),
                row.getLong("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    /** Degrees that hold the circle for certain; near a pole or the date line, all longitudes. */
    private record Box(double southLat, double northLat, double westLon, double eastLon) {
        static Box around(GeoPoint center, double radiusKm) {
            double high = 1.001 * radiusKm / KM_PER_DEGREE;
            double widest = Math.abs(center.lat()) + high;
            double wide = widest < 89 ? high / Math.cos(Math.toRadians(widest)) : 360;
            boolean whole = Math.abs(center.lon()) + wide > 180;
            return new Box(
                    center.lat() - high,
                    center.lat() + high,
                    whole ? -180 : center.lon() - wide,
                    whole ? 180 : center.lon() + wide);
        }
    }
}
