package bd.haat.user.directory;

import bd.haat.common.text.Language;
import bd.haat.user.account.Role;
import bd.haat.user.address.AddressView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Account and address in one statement without a transaction around it: every checkout asks. */
@Repository
class JdbcDirectory {
    private static final String FIND = """
        select u.id, u.name, u.email, u.phone, u.language, u.role,
               u.email_verified_at is not null or u.phone_verified_at is not null as verified, u.created_at,
               a.id as address_id, a.recipient, a.phone as address_phone, a.line1, a.line2, a.upazila_code, a.postcode,
               a.lat, a.lon, a.label
        from users u left join addresses a on a.user_id = u.id and a.id = :address
        where u.id = :id\
        """;

    private final JdbcClient db;

    JdbcDirectory(JdbcClient db) {
        this.db = db;
    }

    /** @param addressId null for none */
    Optional<Entry> find(UUID userId, UUID addressId) {
        return db.sql(FIND)
                .param("id", userId)
                .param("address", addressId)
                .query((row, _) -> entry(row))
                .optional();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                Language.valueOf(row.getString("language")),
                Role.valueOf(row.getString("role")),
                row.getBoolean("verified"),
                row.getTimestamp("created_at").toInstant(),
                address(row));
    }

    private static AddressView address(ResultSet row) throws SQLException {
        var id = row.getObject("address_id", UUID.class);
        if (id == null) return null;
        double lat = row.getDouble("lat");
        var location = row.wasNull() ? null : new AddressView.Point(lat, row.getDouble("lon"));
        return new AddressView(
                id,
                row.getString("recipient"),
                row.getString("address_phone"),
                row.getString("line1"),
                row.getString("line2"),
                row.getString("upazila_code"),
                row.getString("postcode"),
                location,
                row.getString("label"));
    }
}
