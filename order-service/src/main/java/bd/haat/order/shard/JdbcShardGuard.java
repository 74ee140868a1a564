package bd.haat.order.shard;

import static java.time.ZoneOffset.UTC;

import bd.haat.common.persistence.ShardSettings;
import bd.haat.common.persistence.Shards;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start where the settings would look for orders in the wrong place: a database left out, in another's place in the list, or
 * with another time; or accounts whose orders are in the first database already. Then copies what each database has a copy of.
 */
@Component
class JdbcShardGuard implements SmartInitializingSingleton {
    private final JdbcClient db;
    private final Shards shards;
    private final List<ShardSettings> further;
    private final ObjectProvider<Copies> copies;
    private final Clock clock;

    JdbcShardGuard(JdbcClient db, Shards shards, Environment environment, ObjectProvider<Copies> copies, Clock clock) {
        this.db = db;
        this.shards = shards;
        this.further = ShardSettings.of(environment);
        this.copies = copies;
        this.clock = clock;
    }

    /** Before listeners, timers and requests. */
    @Override
    public void afterSingletonsInstantiated() {
        shards.run(Shards.HOME, this::nothingIsMissing);
        if (further.isEmpty()) return;
        shards.run(Shards.HOME, () -> register(Shards.HOME, Instant.EPOCH, true));
        for (int shard = 1; shard <= further.size(); shard++) {
            int number = shard;
            var since = further.get(number - 1).since();
            shards.run(Shards.HOME, () -> {
                if (!isKnown(number)) nobodyIsLost(number, since);
                register(number, since, false);
            });
            shards.run(number, () -> register(number, since, true));
        }
        copies.ifAvailable(Copies::refresh);
    }

    private void nothingIsMissing() {
        db.sql("select number from shards where not own and since <= :now")
                .param("now", now())
                .query(Integer.class)
                .list()
                .forEach(number -> {
                    if (number > further.size())
                        throw new IllegalStateException(
                                "orders are in database " + number + " too: set haat.shards[" + (number - 1) + "]");
                });
    }

    private boolean isKnown(int number) {
        return db.sql("select exists (select from shards where number = :number and not own)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    private void nobodyIsLost(int number, Instant since) {
        boolean placed = db.sql("select exists (select from orders where customer_id >= :first"
                        + " and substr(cast(customer_id as text), 15, 1) = '7')")
                .param("first", new UUID(since.toEpochMilli() << 16, 0))
                .query(Boolean.class)
                .single();
        if (placed)
            throw new IllegalStateException("haat.shards[" + (number - 1)
                    + "].since must lie ahead: accounts made since then have orders in the first database");
    }

    /** One that was announced for another time and has not begun may be announced anew. */
    private void register(int number, Instant since, boolean own) {
        db.sql("delete from shards where number = :number and own = :own and since <> :since and since > :now")
                .param("number", number)
                .param("own", own)
                .param("since", since.atOffset(UTC))
                .param("now", now())
                .update();
        db.sql("insert into shards (number, since, own) values (:number, :since, :own) on conflict do nothing")
                .param("number", number)
                .param("since", since.atOffset(UTC))
                .param("own", own)
                .update();
        boolean registered = db.sql(
                        "select exists (select from shards where number = :number and since = :since and own = :own)")
                .param("number", number)
                .param("since", since.atOffset(UTC))
                .param("own", own)
                .query(Boolean.class)
                .single();
        if (!registered)
            throw new IllegalStateException(
                    "database " + number
                            + " was given another number or another time before; neither ever changes: look into its table shards");
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }
}
