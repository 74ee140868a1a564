package bd.haat.order;

import bd.haat.backing.Backing;
import bd.haat.common.persistence.ShardedDataSource;
import bd.haat.common.persistence.Shards;
import bd.haat.common.test.HaatTest;
import bd.haat.common.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service with real servers behind it, its neighbours over HTTP and as events. One context for all its tests. */
@HaatTest(backing = {Backing.POSTGRES, Backing.RABBITMQ, Backing.REDIS, Backing.S3})
@Import({Outside.class, LastDatabase.class})
@ExtendWith(LastDatabase.class)
public abstract class ServiceTest {
    protected static final Neighbours NEIGHBOURS = new Neighbours();
    protected static final FakeBkash BKASH = new FakeBkash();
    protected static final FakeNagad NAGAD = new FakeNagad();
    protected static final FakeSslcommerz SSLCOMMERZ = new FakeSslcommerz();
    protected static final FakeSns SNS = new FakeSns();
    protected static final FakeCouriers COURIERS = new FakeCouriers();

    protected RestTestClient http;
    protected TestTokens tokens;
    protected JdbcClient db;
    protected JsonMapper json;
    protected Clock clock;
    Outside outside;
    private Shards shards;
    private DataSource database;

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry settings) {
        Fonts.ensure();
        for (var service : List.of("user", "product", "location", "marketing"))
            settings.add("haat.services." + service, NEIGHBOURS::url);
        settings.add("haat.bkash.base-url", BKASH::url);
        settings.add("haat.bkash.patience", () -> "600ms");
        settings.add("haat.bkash.notice-stand-in", SNS::url);
        settings.add("haat.nagad.base-url", NAGAD::url);
        settings.add("haat.nagad.patience", () -> "600ms");
        settings.add("haat.sslcommerz.base-url", SSLCOMMERZ::url);
        settings.add("haat.sslcommerz.patience", () -> "600ms");
        for (var courier : List.of("pathao", "steadfast", "redx", "ecourier"))
            settings.add("haat.couriers." + courier + ".base-url", () -> COURIERS.url(courier));
        settings.add("haat.couriers.patience", () -> "600ms");
        settings.add("haat.couriers.price-deadline", () -> "1500ms");
        settings.add("haat.couriers.sweep", () -> "100ms");
        settings.add("haat.order.sweep", () -> "200ms");
        settings.add("haat.order.deadlines.watch", () -> "500ms");
        settings.add("haat.order.rules.payment-seconds", () -> "30");
        settings.add("haat.order.rules.payment-near-seconds", () -> "1");
        settings.add("haat.order.rules.return-seconds", () -> "3");
    }

    /** Before what subclasses begin with. */
    @BeforeEach
    void meet(
            @Autowired RestTestClient http,
            @Autowired TestTokens tokens,
            @Autowired DataSource database,
            @Autowired Shards shards,
            @Autowired JsonMapper json,
            @Autowired Clock clock,
            @Autowired Outside outside) {
        this.http = http;
        this.tokens = tokens;
        this.shards = shards;
        this.database = database;
        this.db = databases().getLast();
        this.json = json;
        this.clock = clock;
        this.outside = outside;
        NEIGHBOURS.reset();
        BKASH.reset();
        NAGAD.heal();
        SSLCOMMERZ.heal();
        COURIERS.reset();
    }

    /** Those that the service's rows are spread over; {@link #db} is the last. */
    protected List<JdbcClient> databases() {
        return IntStream.range(0, shards.count())
                .mapToObj(shard -> JdbcClient.create(dataSource(shard)))
                .toList();
    }

    protected DataSource dataSource(int shard) {
        return ShardedDataSource.of(database, shard);
    }

    /** Threads for what uses the service's beans itself. */
    protected ExecutorService pool(int threads) {
        return Executors.newFixedThreadPool(threads, work -> new Thread(() -> shards.run(shards.count() - 1, work)));
    }

    /** @param headers names and values by turns */
    protected ResponseSpec get(String path, String bearer, String... headers) {
        return http.get().uri(path).headers(all -> set(all, bearer, headers)).exchange();
    }

    protected ResponseSpec post(String path, String bearer, String body, String... headers) {
        return http.post()
                .uri(path)
                .headers(all -> set(all, bearer, headers))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private static void set(HttpHeaders all, String bearer, String... headers) {
        if (bearer != null) all.set("Authorization", bearer);
        for (int i = 0; i < headers.length; i += 2) all.set(headers[i], headers[i + 1]);
    }

    protected JsonNode body(ResponseSpec answer) {
        var bytes = answer.expectBody().returnResult().getResponseBody();
        return json.readTree(new String(bytes == null ? new byte[0] : bytes, StandardCharsets.UTF_8));
    }
}
