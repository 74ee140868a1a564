package bd.haat.order.remittance;

import static java.time.ZoneOffset.UTC;

import bd.haat.common.persistence.Ids;
import bd.haat.common.persistence.Shards;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcRemittances implements Remittances {
    private static final String SELECT = """
        select r.*, l.* from remittances r, lateral (
          select count(*) as lines, count(*) filter (where outcome <> 'MATCHED') as differing,
            coalesce(sum(booked_minor), 0) as booked
          from remittance_lines where remittance_id = r.id) l
        """;

    private static final Comparator<Summary> NEWEST = Comparator.<Summary, UUID>comparing(
                    summary -> summary.remittance().id(), Ids.ORDER)
            .reversed();

    private final JdbcClient db;
    private final Shards shards;
    private final JsonMapper json;
    private final Clock clock;

    JdbcRemittances(JdbcClient db, Shards shards, JsonMapper json, Clock clock) {
        this.db = db;
        this.shards = shards;
        this.json = json;
        this.clock = clock;
    }

    private record Row(
            int line,
            String name,
            UUID shipment,
            long amount,
            long charge,
            long booked,
            long difference,
            Remittance.Outcome outcome) {}

    @Override
    public boolean addOnce(Remittance remittance, UUID adminId) {
        return db.sql("""
            insert into remittances (id, courier, reference, received_at, total_minor, currency, created_at, created_by)
            values (:id, :courier, :reference, :received, :total, 'BDT', :now, :admin)
            on conflict (courier, reference) do nothing\
            """)
                        .param("id", remittance.id())
                        .param("courier", remittance.courier())
                        .param("reference", remittance.reference())
                        .param("received", remittance.receivedAt().atOffset(UTC))
                        .param("total", remittance.totalMinor())
                        .param("now", clock.instant().atOffset(UTC))
                        .param("admin", adminId)
                        .update()
                == 1;
    }

    @Override
    public void add(UUID remittanceId, List<Remittance.Line> lines) {
        var rows = lines.stream()
                .map(line -> new Row(
                        line.line(),
                        line.claim().name(),
                        line.shipmentId(),
                        line.claim().amountMinor(),
                        line.claim().chargeMinor(),
                        line.bookedMinor(),
                        line.differenceMinor(),
                        line.outcome()))
                .toList();
        db.sql("""
            insert into remittance_lines (remittance_id, line, name, shipment_id, amount_minor, charge_minor, booked_minor,
              difference_minor, outcome)
            select :id, l.line, l.name, l.shipment, l.amount, l.charge, l.booked, l.difference, l.outcome
            from jsonb_to_recordset(cast(:lines as jsonb)) as l(line int, name text, shipment uuid, amount bigint, charge bigint,
              booked bigint, difference bigint, outcome text)\
            """)
                .param("id", remittanceId)
                .param("lines", json.writeValueAsString(rows))
                .update();
    }

    @Override
    public Optional<Summary> find(UUID remittanceId) {
        return whole(() -> db.sql(SELECT + " where r.id = :id")
                .param("id", remittanceId)
                .query((row, _) -> summary(row))
                .optional());
    }

    @Override
    public Optional<Summary> find(String courier, String reference) {
        return whole(() -> db.sql(SELECT + " where r.courier = :courier and r.reference = :reference")
                .param("courier", courier)
                .param("reference", reference)
                .query((row, _) -> summary(row))
                .optional());
    }

    private Optional<Summary> whole(Supplier<Optional<Summary>> part) {
        return shards.all(part).stream().flatMap(Optional::stream).reduce(JdbcRemittances::together);
    }

    /** The lines of one remittance are where what they settle is. */
    private static Summary together(Summary one, Summary other) {
        return new Summary(
                one.remittance(),
                one.lines() + other.lines(),
                one.differing() + other.differing(),
                one.bookedMinor() + other.bookedMinor());
    }

    @Override
    public List<Summary> list(String courier, UUID after, int limit) {
        return shards.page(
                limit,
                NEWEST,
                JdbcRemittances::together,
                () -> db.sql(SELECT + """
             where (cast(:courier as text) is null or r.courier = :courier) and (cast(:after as uuid) is null or r.id < :after)
            order by r.id desc limit :limit\
            """)
                        .param("courier", courier)
                        .param("after", after)
                        .param("limit", limit)
                        .query((row, _) -> summary(row))
                        .list());
    }

    @Override
    public List<Remittance.Line> lines(UUID remittanceId, Remittance.Outcome outcome, int after, int limit) {
        return shards.page(
                limit,
                Comparator.comparing(Remittance.Line::line),
                () -> db.sql("""
            select * from remittance_lines where remittance_id = :id and line > :after
              and (cast(:outcome as text) is null or outcome = :outcome)
            order by line limit :limit\
            """)
                        .param("id", remittanceId)
                        .param("after", after)
                        .param("outcome", outcome == null ? null : outcome.name())
                        .param("limit", limit)
                        .query((row, _) -> new Remittance.Line(
                                row.getInt("line"),
                                new Remittance.Claim(
                                        row.getString("name"),
                                        row.getLong("amount_minor"),
                                        row.getLong("charge_minor")),
                                row.getObject("shipment_id", UUID.class),
                                row.getLong("booked_minor"),
                                row.getLong("difference_minor"),
                                Remittance.Outcome.valueOf(row.getString("outcome"))))
                        .list());
    }

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                new Remittance(
                        row.getObject("id", UUID.class),
                        row.getString("courier"),
                        row.getString("reference"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getLong("total_minor"),
                        List.of()),
                row.getInt("lines"),
                row.getInt("differing"),
                row.getLong("booked"));
    }
}
