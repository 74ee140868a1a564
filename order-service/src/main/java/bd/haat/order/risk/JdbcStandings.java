package bd.haat.order.risk;

import bd.haat.common.persistence.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls the database's function {@code buyer_standing}, which locks before it counts. */
@Repository
class JdbcStandings implements Standings {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final JdbcClient db;

    JdbcStandings(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Standing of(Purchase purchase, Set<Signal> asked, Instant now) {
        var keys = purchase.fingerprints();
        var phone = asked.contains(Signal.PHONE_ORDERS_AN_HOUR) ? keys.phone() : null;
        var place = asked.contains(Signal.PLACE_ORDERS_AN_HOUR) ? keys.place() : null;
        var origin = asked.contains(Signal.ORIGIN_ORDERS_AN_HOUR) ? keys.origin() : null;
        // In one order for all, so that nobody waits in a circle.
        var locks = Stream.of(purchase.customerId().getLeastSignificantBits(), phone, place, origin)
                .filter(Objects::nonNull)
                .sorted()
                .toArray(Long[]::new);
        return db.sql("""
            select * from buyer_standing(:buyer, :key, cast(:locks as bigint[]), :since, cast(:phone as bigint),
              cast(:place as bigint), cast(:origin as bigint), :history)\
            """)
                .param("buyer", purchase.customerId())
                .param("key", purchase.key())
                .param("locks", locks)
                .param("since", Ids.at(now.minus(AN_HOUR).toEpochMilli()))
                .param("phone", phone)
                .param("place", asked.contains(Signal.NEW_PLACE) ? (Long) keys.place() : place)
                .param("origin", origin)
                .param("history", asked.stream().anyMatch(Signal::isHistory))
                .query((row, _) -> standing(row))
                .single();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                Optional.ofNullable(row.getObject("placed_id", UUID.class)),
                row.getInt("open_orders"),
                row.getInt("in_review"),
                row.getInt("by_account"),
                row.getInt("by_phone"),
                row.getInt("by_place"),
                row.getInt("by_origin"),
                row.getInt("delivered"),
                row.getInt("undelivered"),
                row.getInt("returned"),
                row.getBoolean("place_known"));
    }
}
