package bd.haat.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.backing.Backing;
import bd.haat.common.messaging.Envelope;
import bd.haat.common.messaging.EventMetadata;
import bd.haat.common.test.HaatTest;
import bd.haat.common.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
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
@Import(OrderTest.Outside.class)
public abstract class OrderTest {
    protected static final Duration SOON = Duration.ofSeconds(15);
    protected static final Neighbours NEIGHBOURS = new Neighbours();
    protected static final FakeBkash BKASH = new FakeBkash();
    protected static final FakeNagad NAGAD = new FakeNagad();
    protected static final FakeSslcommerz SSLCOMMERZ = new FakeSslcommerz();
    protected static final FakeSns SNS = new FakeSns();
    protected static final FakeCouriers COURIERS = new FakeCouriers();

    @Autowired
    protected RestTestClient http;

    @Autowired
    protected TestTokens tokens;

    @Autowired
    protected JdbcClient db;

    @Autowired
    protected JsonMapper json;

    @Autowired
    private RabbitTemplate rabbit;

    @Autowired
    private Outside outside;

    protected final UUID shopper = UUID.randomUUID();

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

    @BeforeEach
    void quiet() {
        NEIGHBOURS.reset();
        BKASH.reset();
        NAGAD.heal();
        SSLCOMMERZ.heal();
        COURIERS.reset();
    }

    /** Listens to what the service publishes. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Outside {
        private final List<Message> heard = new CopyOnWriteArrayList<>();

        @Bean
        SimpleMessageListenerContainer listening(ConnectionFactory broker) {
            var admin = new RabbitAdmin(broker);
            var exchange = new TopicExchange("order.events");
            admin.declareExchange(exchange);
            var queue = new Queue("test.order", false, false, true);
            admin.declareQueue(queue);
            Binding all = BindingBuilder.bind(queue).to(exchange).with("#");
            admin.declareBinding(all);
            var container = new SimpleMessageListenerContainer(broker);
            container.setQueues(queue);
            container.setMessageListener(heard::add);
            return container;
        }
    }

    protected JsonNode event(String type, UUID orderId) {
        return event(type, orderId, 0);
    }

    /** @param before how many of them came before it */
    protected JsonNode event(String type, UUID orderId, int before) {
        var found = new java.util.concurrent.atomic.AtomicReference<Message>();
        await(type + " of " + orderId).atMost(SOON).until(() -> {
            events(type, orderId).stream().skip(before).findFirst().ifPresent(found::set);
            return found.get() != null;
        });
        var body = new String(found.get().getBody(), StandardCharsets.UTF_8);
        Contracts.check(type, body);
        return json.readTree(body);
    }

    protected List<Message> events(String type, UUID orderId) {
        return outside.heard.stream()
                .filter(message -> type.equals(message.getMessageProperties().getHeader("ce-type")))
                .filter(message ->
                        orderId.toString().equals(message.getMessageProperties().getHeader("ce-subject")))
                .toList();
    }

    /** Another service tells something. */
    protected void tell(String exchange, String type, UUID subject, String body) {
        var metadata = new EventMetadata(
                UUID.randomUUID(), type, exchange.replace(".events", "-service"), subject.toString(), Instant.now());
        rabbit.send(exchange, type, Envelope.seal(metadata, null, body));
    }

    protected void reserve(UUID orderId) {
        tell("product.events", "stock.reserved.v1", orderId, "{\"orderId\":\"%s\"}".formatted(orderId));
    }

    protected String bearer() {
        return tokens.shopper(shopper);
    }

    protected ResponseSpec post(String path, String bearer, String body, String... headers) {
        return http.post()
                .uri(path)
                .headers(all -> {
                    if (bearer != null) all.set("Authorization", bearer);
                    for (int i = 0; i < headers.length; i += 2) all.set(headers[i], headers[i + 1]);
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    protected ResponseSpec get(String path, String bearer, String... headers) {
        return http.get()
                .uri(path)
                .headers(all -> {
                    if (bearer != null) all.set("Authorization", bearer);
                    for (int i = 0; i < headers.length; i += 2) all.set(headers[i], headers[i + 1]);
                })
                .exchange();
    }

    protected JsonNode body(ResponseSpec answer) {
        var bytes = answer.expectBody().returnResult().getResponseBody();
        return json.readTree(new String(bytes == null ? new byte[0] : bytes, StandardCharsets.UTF_8));
    }

    protected static String order(String method, UUID variant, int quantity) {
        return """
            {"addressId":"%s","paymentMethod":"%s","items":[{"variantId":"%s","quantity":%d}]}\
            """.formatted(Neighbours.ADDRESS, method, variant, quantity);
    }

    /** Places an order and answers its id. */
    protected UUID placed(String body) {
        var answer = post(
                "/api/v1/orders",
                bearer(),
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        answer.expectStatus().isCreated();
        return UUID.fromString(body(answer).get("id").asString());
    }

    protected UUID confirmed(UUID variant, int quantity) {
        var id = placed(order("COD", variant, quantity));
        reserve(id);
        awaitStatus(id, "CONFIRMED");
        return id;
    }

    protected JsonNode order(UUID id) {
        var answer = get("/api/v1/orders/" + id, bearer());
        answer.expectStatus().isOk();
        return body(answer);
    }

    protected JsonNode awaitStatus(UUID id, String status) {
        return awaitOrder(
                id, order -> assertThat(order.get("status").asString()).isEqualTo(status));
    }

    protected JsonNode awaitOrder(UUID id, Consumer<JsonNode> holds) {
        await().atMost(SOON).untilAsserted(() -> holds.accept(order(id)));
        return order(id);
    }

    protected long ledger(UUID orderId, String account) {
        return db.sql("select coalesce(sum(amount_minor), 0) from ledger_entries where order_id = ? and account = ?")
                .params(orderId, account)
                .query(Long.class)
                .single();
    }

    /** A shop of the given owner, as seller-service would tell; tests of other classes may have told of it under higher versions. */
    protected void shop(UUID sellerId, UUID ownerId, long atLeast) {
        long version = db.sql("select greatest(?, 1 + coalesce(max(version), 0)) from sellers where id = ?")
                .params(atLeast, sellerId)
                .query(Long.class)
                .single();
        tell(
                "seller.events",
                "seller.changed.v1",
                sellerId,
                json.writeValueAsString(Map.of(
                        "sellerId",
                        sellerId,
                        "ownerId",
                        ownerId,
                        "shopName",
                        Map.of("bn", "দোকান"),
                        "phone",
                        "+8801812345678",
                        "legalName",
                        "Karim Brothers Ltd",
                        "binNo",
                        "0040000000123",
                        "line1",
                        "বাড়ি ১২, রোড ৭",
                        "upazilaCode",
                        "1343",
                        "status",
                        "ACTIVE",
                        "version",
                        version)));
        await().atMost(SOON)
                .until(() -> db.sql("select count(*) from sellers where id = ? and owner_id = ?")
                                .params(sellerId, ownerId)
                                .query(Integer.class)
                                .single()
                        == 1);
    }
}
