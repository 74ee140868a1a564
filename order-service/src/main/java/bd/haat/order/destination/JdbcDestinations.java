package bd.haat.order.destination;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDestinations implements Destinations, SellersDestinations {
    private final JdbcClient db;
    private final Clock clock;

    JdbcDestinations(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Map<UUID, Destination> at(Collection<UUID> sellerIds, Instant now) {
        return db
                .sql("""
            select distinct on (seller_id) * from payout_destinations
            where seller_id = any(:sellers) and valid_from <= :now and withdrawn_at is null
            order by seller_id, valid_from desc, id desc\
            """)
                .param("sellers", sellerIds.toArray(UUID[]::new))
                .param("now", now.atOffset(UTC))
                .query((row, _) -> read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Destination::sellerId, Function.identity()));
    }

    @Override
    public void lock(UUID sellerId) {
        db.sql("select id from sellers where id = :id for update")
                .param("id", sellerId)
                .query(UUID.class)
                .optional();
    }

    @Override
    public List<Destination> of(UUID sellerId, Instant now) {
        return db.sql("""
            (select * from payout_destinations where seller_id = :seller and withdrawn_at is null and valid_from <= :now
             order by valid_from desc, id desc limit 1)
            union all
            (select * from payout_destinations where seller_id = :seller and withdrawn_at is null and valid_from > :now
             order by valid_from desc, id desc limit 1)\
            """)
                .param("seller", sellerId)
                .param("now", now.atOffset(UTC))
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public void add(Destination destination, UUID ownerId) {
        db.sql("""
            insert into payout_destinations (id, seller_id, kind, account_name, account_number, bank_name, routing_number,
              valid_from, created_at, created_by)
            values (:id, :seller, :kind, :name, :number, :bank, :routing, :from, :now, :owner)\
            """)
                .param("id", destination.id())
                .param("seller", destination.sellerId())
                .param("kind", destination.kind().name())
                .param("name", destination.accountName())
                .param("number", destination.accountNumber())
                .param("bank", destination.bankName())
                .param("routing", destination.routingNumber())
                .param("from", destination.validFrom().atOffset(UTC))
                .param("now", clock.instant().atOffset(UTC))
                .param("owner", ownerId)
                .update();
    }

    @Override
    public void withdraw(UUID sellerId, Instant now) {
        db.sql("""
            update payout_destinations set withdrawn_at = :now
            where seller_id = :seller and withdrawn_at is null and valid_from > :now\
            """).param("seller", sellerId).param("now", now.atOffset(UTC)).update();
    }

    private static Destination read(ResultSet row) throws SQLException {
        return new Destination(
                row.getObject("id", UUID.class),
                row.getObject("seller_id", UUID.class),
                Destination.Kind.valueOf(row.getString("kind")),
                row.getString("account_name"),
                row.getString("account_number"),
                row.getString("bank_name"),
                row.getString("routing_number"),
                row.getTimestamp("valid_from").toInstant());
    }
}
