package bd.haat.seed.load;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.seed.api.Account;
import bd.haat.seed.api.Api;
import bd.haat.seed.market.Market;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LoadMarketTest {
    private static final double SCALE = 0.02;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void theMarketIsFullAfterwards() throws IOException {
        try (var market = new SmallMarket()) {
            load(market);
            assertThat(market.count("category")).isEqualTo(60);
            assertThat(market.count("seller")).isEqualTo(40);
            assertThat(market.count("product")).isEqualTo(40);
            assertThat(market.count("picture")).isEqualTo(14);
            assertThat(market.count("user")).isEqualTo(44);
            assertThat(market.count("verified")).isEqualTo(44);
            assertThat(market.count("coupon")).isEqualTo(4);
            assertThat(market.count("order")).isEqualTo(60);
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("products: 40 of 40");
        }
    }

    @Test
    void aSecondRunDoublesNothing() throws IOException {
        try (var market = new SmallMarket()) {
            load(market);
            var before = new TreeMap<>(market.things).keySet();
            load(market);
            assertThat(new TreeMap<>(market.things).keySet()).isEqualTo(before);
        }
    }

    @Test
    void whatTheMarketDoesNotTakeIsNamedAndLeftOut() throws IOException {
        try (var market = new SmallMarket()) {
            market.refusedPaths.add("POST /admin/coupons");
            load(market);
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("coupons: left out");
            assertThat(market.count("order")).isEqualTo(60);
        }
    }

    private void load(SmallMarket market) {
        var api = new Api(market.url());
        var admin = Account.signIn(api, "admin@haat.local", "secret");
        new LoadMarket(api, api, admin, "password", new Progresses(new PrintStream(said, true, StandardCharsets.UTF_8)))
                .load(Market.of(SCALE), SCALE, LocalDate.of(2026, 11, 23));
    }
}
