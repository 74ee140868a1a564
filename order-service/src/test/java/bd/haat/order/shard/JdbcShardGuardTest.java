package bd.haat.order.shard;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bd.haat.backing.Backing;
import bd.haat.common.persistence.Ids;
import bd.haat.common.persistence.Shards;
import bd.haat.common.test.HaatTest;
import bd.haat.order.Neighbours;
import bd.haat.order.OrderTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;
import org.springframework.mock.env.MockEnvironment;

/** What the service that runs here would say to other settings. */
@HaatTest(
        backing = {Backing.POSTGRES, Backing.RABBITMQ, Backing.REDIS, Backing.S3},
        databases = 2)
@DisabledIfSystemProperty(
        named = "haat.test.databases",
        matches = ".*",
        disabledReason = "asks for its two databases itself")
class JdbcShardGuardTest extends OrderTest {
    private static final String BEGUN = "1970-01-01T00:00:00Z";
    private static final String AHEAD = "2100-01-01T00:00:00Z";

    private final Shards two = new Shards(2, _ -> Shards.HOME);
    private final UUID buyer = Ids.next();

    @Override
    protected String bearer() {
        return tokens.shopper(buyer);
    }

    @Test
    void whatItRunsWithMayStay() {
        assertThatCode(() -> start(two, BEGUN)).doesNotThrowAnyException();
    }

    @Test
    void aDatabaseIsNotLeftOut() {
        assertThatThrownBy(() -> start(Shards.one())).hasMessage("orders are in database 1 too: set haat.shards[0]");
    }

    @Test
    void itsTimeDoesNotChange() {
        assertThatThrownBy(() -> start(two, AHEAD)).hasMessageContaining("database 1 was given another");
    }

    @Test
    void noneTakesTheFirstsPlace() {
        assertThatThrownBy(() -> start(two, shard -> 1 - shard, BEGUN))
                .hasMessageContaining("was given another number");
    }

    @Test
    void ordersThatThereAreAreNotHidden() {
        placed(order("COD", Neighbours.HONEY, 1));
        forget();
        try {
            assertThatThrownBy(() -> start(two, BEGUN)).hasMessageContaining("must lie ahead");
            assertThatCode(() -> start(two, AHEAD)).doesNotThrowAnyException();
            assertThatCode(() -> start(Shards.one())).as("it has not begun").doesNotThrowAnyException();
            assertThatCode(() -> start(two, "2099-01-01T00:00:00Z"))
                    .as("announced anew")
                    .doesNotThrowAnyException();
        } finally {
            forget();
            for (int shard : List.of(0, 1))
                databases()
                        .get(shard)
                        .sql("insert into shards values (1, '1970-01-01Z', ?)")
                        .param(shard == 1)
                        .update();
        }
    }

    private void forget() {
        databases()
                .forEach(each -> each.sql("delete from shards where number = 1").update());
    }

    private void start(Shards shards, String... since) {
        start(shards, UnaryOperator.identity(), since);
    }

    private void start(Shards shards, UnaryOperator<Integer> places, String... since) {
        var copies = new StaticListableBeanFactory().getBeanProvider(Copies.class);
        new JdbcShardGuard(JdbcClient.create(spread(places)), shards, settings(since), copies, clock)
                .afterSingletonsInstantiated();
    }

    private DataSource spread(UnaryOperator<Integer> places) {
        var spread = new AbstractRoutingDataSource() {
            @Override
            protected Object determineCurrentLookupKey() {
                return places.apply(Shards.bound().orElse(Shards.HOME));
            }
        };
        spread.setTargetDataSources(Map.of(0, dataSource(0), 1, dataSource(1)));
        spread.initialize();
        return spread;
    }

    private static Environment settings(String... since) {
        var settings = new MockEnvironment();
        Stream.of(since)
                .forEach(each -> settings.withProperty("haat.shards[0].url", "jdbc:postgresql:order_1")
                        .withProperty("haat.shards[0].username", "order")
                        .withProperty("haat.shards[0].since", each));
        return settings;
    }
}
