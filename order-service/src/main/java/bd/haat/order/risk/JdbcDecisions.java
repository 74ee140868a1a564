package bd.haat.order.risk;

import static java.time.ZoneOffset.UTC;

import bd.haat.common.persistence.Ids;
import bd.haat.common.persistence.Shards;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code risk_decisions}. */
@Repository
class JdbcDecisions implements Decisions {
    private final JdbcClient db;
    private final Shards shards;
    private final JsonMapper json;

    JdbcDecisions(JdbcClient db, Shards shards, JsonMapper json) {
        this.db = db;
        this.shards = shards;
        this.json = json;
    }

    @Override
    public void addStopped(Purchase purchase, Decision decision, Instant at) {
        db.sql("""
            insert into risk_decisions (id, customer_id, placed, payment_method, total_minor, currency, outcome, score, reasons,
              phone_key, place_key, origin_key, decided_at)
            values (:id, :customer, false, :method, :total, 'BDT', :outcome, :score, cast(:reasons as jsonb), :phone, :place,
              :origin, :at)\
            """)
                .param("id", Ids.next())
                .param("customer", purchase.customerId())
                .param("method", purchase.method().name())
                .param("total", purchase.totalMinor())
                .param("outcome", decision.outcome().name())
                .param("score", decision.score())
                .param("reasons", text(decision.reasons()))
                .param("phone", purchase.fingerprints().phone())
                .param("place", purchase.fingerprints().place())
                .param("origin", purchase.fingerprints().origin())
                .param("at", at.atOffset(UTC))
                .update();
    }

    @Override
    public List<Kept> list(Filter filter, UUID after, int limit) {
        return shards.page(
                limit,
                Comparator.comparing(Kept::id, Ids.ORDER).reversed(),
                () -> db.sql("""
            select * from risk_decisions
            where (cast(:customer as uuid) is null or customer_id = :customer)
              and (cast(:outcome as text) is null or outcome = :outcome)
              and (cast(:placed as boolean) is null or placed = :placed)
              and (cast(:after as uuid) is null or id < :after)
            order by id desc limit :limit\
            """)
                        .param("customer", filter.customerId())
                        .param(
                                "outcome",
                                filter.outcome() == null
                                        ? null
                                        : filter.outcome().name())
                        .param("placed", filter.placed())
                        .param("after", after)
                        .param("limit", limit)
                        .query((row, _) -> kept(row))
                        .list());
    }

    @Override
    public Map<UUID, Kept> of(Collection<UUID> orderIds) {
        return shards
                .all(() -> db.sql("select * from risk_decisions where id = any(:orders)")
                        .param("orders", orderIds.toArray(UUID[]::new))
                        .query((row, _) -> kept(row))
                        .list())
                .stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Kept::id, Function.identity()));
    }

    @Override
    public int purge(Instant before, int limit) {
        return db.sql("""
            delete from risk_decisions where id in (
              select id from risk_decisions where id < :before order by id limit :limit)\
            """)
                .param("before", Ids.at(before.toEpochMilli()))
                .param("limit", limit)
                .update();
    }

    @Override
    public String text(List<Decision.Reason> reasons) {
        return json.writeValueAsString(reasons);
    }

    private Kept kept(ResultSet row) throws SQLException {
        var reasons = json.readValue(row.getString("reasons"), new TypeReference<List<Decision.Reason>>() {});
        return new Kept(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getBoolean("placed"),
                row.getString("payment_method"),
                row.getLong("total_minor"),
                new Decision(Outcome.valueOf(row.getString("outcome")), row.getInt("score"), reasons),
                row.getTimestamp("decided_at").toInstant());
    }
}
