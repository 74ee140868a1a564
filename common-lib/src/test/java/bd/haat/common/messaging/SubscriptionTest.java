package bd.haat.common.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class SubscriptionTest extends MessagingTest {
    private static final String LETTERS = "/api/v1/admin/dead-letters/market";

    @Autowired
    RestTestClient http;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestTokens tokens;

    @Autowired
    MeterRegistry meters;

    @AfterEach
    void noLettersRemain() {
        for (var queue : List.of("market.single", "market.batch", "market.plain")) admin.purgeQueue(queue + ".dead");
    }

    @Test
    void anEventThatArrivesTwiceHasOneEffect() {
        var value = fresh("twice");
        var message = message("single.v1", value);
        for (int i = 0; i < 3; i++) rabbit.send("market.events", "single.v1", message);
        barrier("market.single", "single.v1");
        assertThat(market.effects("market.single", value)).isOne();
        assertThat(outcome("market.single", "duplicate")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void methodsShareAQueueByType() {
        var value = fresh("other");
        market.change(happened("other.v1", value));
        soon().untilAsserted(() ->
                assertThat(market.effects("market.single", "other " + value)).isOne());
    }

    @Test
    void aTypeThatNobodyTakesIsDroppedAndCounted() {
        rabbit.send("", "market.single", message("gone.v1", fresh("gone")));
        soon().untilAsserted(() ->
                assertThat(outcome("market.single", "unknown-type")).isPositive());
    }

    @Test
    void withoutAnInboxEachArrivalIsHandled() {
        var value = fresh("plain");
        var message = message("plain.v1", value);
        for (int i = 0; i < 2; i++) rabbit.send("market.events", "plain.v1", message);
        soon().untilAsserted(
                        () -> assertThat(market.effects("market.plain", value)).isEqualTo(2));
    }

    @Test
    void aFailureIsFollowedByAnotherAttempt() {
        var value = fresh("flaky");
        market.failing.put(value, 2);
        market.change(happened("single.v1", value));
        soon().untilAsserted(
                        () -> assertThat(market.effects("market.single", value)).isOne());
        assertThat(market.failing).containsEntry(value, 0);
        assertThat(outcome("market.single", "retried")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void afterTheLastAttemptAnAdministratorSeesItAndSendsItBack() {
        var value = fresh("dying");
        market.failing.put(value, 3);
        market.change(happened("single.v1", value));
        soon().untilAsserted(() -> assertThat(dead("market.single")).isOne());
        assertThat(market.effects("market.single", value)).isZero();
        soon().untilAsserted(() -> assertThat(meters.get("haat.dead.letters")
                        .tag("queue", "market.single")
                        .gauge()
                        .value())
                .isOne());

        get(LETTERS)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.queue == 'market.single')].dead")
                .isEqualTo(1);
        for (int look = 0; look < 2; look++)
            get(LETTERS + "/market.single?limit=5")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.items.length()")
                    .isEqualTo(1)
                    .jsonPath("$.items[0].type")
                    .isEqualTo("single.v1")
                    .jsonPath("$.items[0].reason")
                    .isEqualTo("handler-failed")
                    .jsonPath("$.items[0].detail")
                    .isEqualTo("IllegalStateException")
                    .jsonPath("$.items[0].attempts")
                    .isEqualTo(3)
                    .jsonPath("$.items[0].body")
                    .value(String.class, body -> assertThat(body).contains(value));

        post(LETTERS + "/market.single/replay", "{\"limit\":10}")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"replayed\":1}");
        soon().untilAsserted(
                        () -> assertThat(market.effects("market.single", value)).isOne());
        assertThat(dead("market.single")).isZero();
    }

    @Test
    void whatCannotBeReadIsDeadAtOnce() {
        var message = message("single.v1", "x");
        rabbit.send("", "market.single", new Message("{no json".getBytes(), message.getMessageProperties()));
        rabbit.send(
                "", "market.single", MessageBuilder.withBody("{}".getBytes()).build());
        soon().untilAsserted(() -> assertThat(dead("market.single")).isEqualTo(2));
        get(LETTERS + "/market.single")
                .expectBody()
                .jsonPath("$.items[*].reason")
                .value(
                        new ParameterizedTypeReference<List<String>>() {},
                        reasons -> assertThat(reasons).containsExactlyInAnyOrder("invalid-body", "invalid-envelope"));
        post(LETTERS + "/market.single/discard", "{\"limit\":5,\"reason\":\"not ours\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"discarded\":2}");
        assertThat(dead("market.single")).isZero();
    }

    @Test
    void whatIsDeliveredAgainAndAgainIsGivenUpByTheBroker() {
        var consumers = context.getBean("messagingSubscriptions", SmartLifecycle.class);
        consumers.stop();
        try {
            rabbit.send("", "market.plain", message("plain.v1", fresh("crash")));
            soon().until(() -> Boolean.TRUE.equals(rabbit.execute(channel -> {
                var delivery = channel.basicGet("market.plain", false);
                if (delivery != null) channel.basicNack(delivery.getEnvelope().getDeliveryTag(), false, true);
                return dead("market.plain") == 1;
            })));
        } finally {
            consumers.start();
        }
        get(LETTERS + "/market.plain")
                .expectBody()
                .jsonPath("$.items[0].reason")
                .isEqualTo("delivery_limit");
        post(LETTERS + "/market.plain/replay", "{\"limit\":1}").expectBody().json("{\"replayed\":1}");
        soon().untilAsserted(() -> assertThat(dead("market.plain")).isZero());
    }

    @Test
    void deadLettersAreForAdministratorsOfThisServicesQueues() {
        http.get().uri(LETTERS).exchange().expectStatus().isUnauthorized();
        http.get()
                .uri(LETTERS)
                .header("Authorization", tokens.shopper(Ids.next()))
                .exchange()
                .expectStatus()
                .isForbidden();
        get("/api/v1/admin/dead-letters/order").expectStatus().isNotFound();
        get(LETTERS + "/order.events").expectStatus().isNotFound();
        get(LETTERS + "/market.single?limit=101").expectStatus().isBadRequest();
        post(LETTERS + "/market.single/replay", "{\"limit\":0}").expectStatus().isBadRequest();
    }

    @Test
    void theDeadLettersStandInTheServicesDocument() {
        http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectBody()
                .jsonPath("$.paths['" + LETTERS.replace("market", "{service}") + "/{queue}/replay'].post.requestBody")
                .exists();
    }

    @Test
    void aBatchIsOneTransaction() {
        var batch = fresh("batch");
        market.transaction.executeWithoutResult(_ -> IntStream.range(0, 40)
                .forEach(i -> market.events.publish(new Happened("batched.v1", batch + i, batch))));
        soon().untilAsserted(
                        () -> assertThat(market.effects("market.batch", batch)).isEqualTo(40));
        assertThat(market.db
                        .sql("select count(distinct transaction) from effects where value = ?")
                        .param(batch)
                        .query(Long.class)
                        .single())
                .isLessThanOrEqualTo(8);
    }

    @Test
    void oneBadEventOfABatchHoldsNoneUp() {
        var good = fresh("good");
        var bad = fresh("bad");
        market.failing.put(bad, 100);
        market.transaction.executeWithoutResult(_ -> IntStream.range(0, 10)
                .forEach(i -> market.events.publish(new Happened("batched.v1", good + i, i == 5 ? bad : good))));
        soon().untilAsserted(
                        () -> assertThat(market.effects("market.batch", good)).isEqualTo(9));
        soon().untilAsserted(() -> assertThat(dead("market.batch")).isOne());
        assertThat(market.effects("market.batch", bad)).isZero();
    }

    /** Returns once the queue has come past everything sent to it so far. */
    private void barrier(String queue, String type) {
        var value = fresh("barrier");
        rabbit.send("market.events", type, message(type, value));
        soon().untilAsserted(() -> assertThat(market.effects(queue, value)).isOne());
    }

    private static Message message(String type, String value) {
        var metadata = new EventMetadata(Ids.next(), type, "market-service", value, Instant.now());
        return Envelope.seal(metadata, null, EventJson.write(happened(type, value)));
    }

    private double outcome(String queue, String outcome) {
        return meters.get("haat.messages")
                .tags("queue", queue, "outcome", outcome)
                .counter()
                .count();
    }

    private long dead(String queue) {
        return admin.getQueueInfo(queue + ".dead").getMessageCount();
    }

    private RestTestClient.ResponseSpec get(String path) {
        return http.get().uri(path).header("Authorization", tokens.admin()).exchange();
    }

    private RestTestClient.ResponseSpec post(String path, String body) {
        return http.post()
                .uri(path)
                .header("Authorization", tokens.admin())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }
}
