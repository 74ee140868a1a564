package bd.haat.location.rate;

import bd.haat.common.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table {@code delivery_rates}. */
@Repository
class JdbcDeliveryRates implements DeliveryRates {
    private final JdbcClient database;

    JdbcDeliveryRates(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<DeliveryRate> inForceOrAhead(Instant moment) {
        return database.sql("""
            select * from delivery_rates rate where effective_from >= coalesce(
              (select max(effective_from) from delivery_rates past
               where past.zone = rate.zone and past.speed = rate.speed and past.effective_from <= :moment),
              :moment)\
            """)
                .param("moment", utc(moment))
                .query((row, _) -> rate(row))
                .list();
    }

    @Override
    public List<DeliveryRate> newestFirst(Zone zone, Position after, int limit) {
        return database.sql("""
            select * from delivery_rates
            where (cast(:zone as text) is null or zone = :zone)
              and (cast(:id as uuid) is null or (effective_from, id) < (cast(:from as timestamptz), :id))
            order by effective_from desc, id desc limit :limit\
            """)
                .param("zone", zone == null ? null : zone.name())
                .param("from", after == null ? null : utc(after.effectiveFrom()))
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query((row, _) -> rate(row))
                .list();
    }

    @Override
    public Optional<DeliveryRate> byId(UUID id) {
        return database.sql("select * from delivery_rates where id = :id")
                .param("id", id)
                .query((row, _) -> rate(row))
                .optional();
    }

    @Override
    public boolean add(DeliveryRate rate, Instant now) {
        return values(database.sql("""
            insert into delivery_rates (id, zone, speed, effective_from, base_minor, free_km, per_km_minor, free_grams, step_grams,
              per_step_minor, currency, min_days, max_days, version, created_at)
            values (:id, :zone, :speed, :from, :base, :freeKm, :perKm, :freeGrams, :stepGrams, :perStep, :currency, :minDays, :maxDays,
              :version, :now)
            on conflict (zone, speed, effective_from) do nothing\
            """), rate).param("now", utc(now)).update() > 0;
    }

    @Override
    public Change replace(DeliveryRate rate) {
        try {
            int changed = values(database.sql("""
                update delivery_rates set zone = :zone, speed = :speed, effective_from = :from, base_minor = :base, free_km = :freeKm,
                  per_km_minor = :perKm, free_grams = :freeGrams, step_grams = :stepGrams, per_step_minor = :perStep,
                  currency = :currency, min_days = :minDays, max_days = :maxDays, version = :version
                where id = :id and version = :version - 1\
                """), rate).update();
            return changed > 0 ? Change.DONE : Change.STALE;
        } catch (DuplicateKeyException sameMoment) {
            return Change.MOMENT_TAKEN;
        }
    }

    @Override
    public boolean remove(UUID id, long version) {
        return database.sql("delete from delivery_rates where id = :id and version = :version")
                        .param("id", id)
                        .param("version", version)
                        .update()
                > 0;
    }

    private static StatementSpec values(StatementSpec statement, DeliveryRate rate) {
        var tariff = rate.tariff();
        return statement
                .param("id", rate.id())
                .param("zone", rate.zone().name())
                .param("speed", rate.speed().name())
                .param("from", utc(rate.effectiveFrom()))
                .param("base", tariff.base().amount())
                .param("freeKm", tariff.freeKm())
                .param("perKm", tariff.perKm().amount())
                .param("freeGrams", tariff.freeGrams())
                .param("stepGrams", tariff.stepGrams())
                .param("perStep", tariff.perStep().amount())
                .param("currency", tariff.base().currency())
                .param("minDays", rate.estimate().minDays())
                .param("maxDays", rate.estimate().maxDays())
                .param("version", rate.version());
    }

    private static DeliveryRate rate(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new DeliveryRate(
                row.getObject("id", UUID.class),
                Zone.valueOf(row.getString("zone")),
                Speed.valueOf(row.getString("speed")),
                row.getObject("effective_from", OffsetDateTime.class).toInstant(),
                new Tariff(
                        new Money(row.getLong("base_minor"), currency),
                        row.getInt("free_km"),
                        new Money(row.getLong("per_km_minor"), currency),
                        row.getInt("free_grams"),
                        row.getInt("step_grams"),
                        new Money(row.getLong("per_step_minor"), currency)),
                new Estimate(row.getInt("min_days"), row.getInt("max_days")),
                row.getLong("version"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
