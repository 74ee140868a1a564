package bd.haat.common.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.amqp.autoconfigure.RabbitProperties;
import org.springframework.transaction.IllegalTransactionStateException;

class PublishingTest extends MessagingTest {
    private static final Duration SILENCE = Duration.ofMillis(400);

    @Autowired
    Tracer tracer;

    @Autowired
    RabbitProperties broker;

    @Autowired
    MeterRegistry meters;

    @Test
    void aCommitPublishesOnceAndARollbackNothing() {
        var tap = tap("committed.v1");
        var kept = fresh("kept");
        market.change(happened("committed.v1", kept));
        market.transaction.executeWithoutResult(status -> {
            market.events.publish(happened("committed.v1", fresh("dropped")));
            status.setRollbackOnly();
        });

        assertThat(drain(tap, SILENCE)).singleElement().satisfies(message -> {
            assertThat(value(message)).isEqualTo(kept);
            var properties = message.getMessageProperties();
            assertThat(properties.getContentType()).isEqualTo("application/json");
            assertThat(properties.getReceivedDeliveryMode()).isEqualTo(MessageDeliveryMode.PERSISTENT);
            assertThat(properties.getMessageId()).isEqualTo(properties.getHeader("ce-id"));
            assertThat(properties.<String>getHeader("ce-specversion")).isEqualTo("1.0");
            var metadata = Envelope.open(properties);
            assertThat(metadata.type()).isEqualTo("committed.v1");
            assertThat(metadata.source()).isEqualTo("market-service");
            assertThat(metadata.subject()).isEqualTo(kept);
            assertThat(metadata.time()).isBetween(Instant.now().minusSeconds(60), Instant.now());
            assertThat(metadata.id().version()).isEqualTo(7);
        });
        assertThat(meters.get("haat.outbox.sent").timer().count()).isPositive();
    }

    @Test
    void severalPublishedTogetherLeaveOnceInTheirOrderAndARollbackTakesThemAllBack() {
        var tap = tap("together.v1");
        var subject = fresh("together");
        var values = IntStream.range(0, 200).mapToObj(i -> subject + i).toList();
        var events = values.stream()
                .map(value -> new Happened("together.v1", subject, value))
                .toList();
        market.transaction.executeWithoutResult(status -> {
            market.events.publishAll(events);
            status.setRollbackOnly();
        });
        market.transaction.executeWithoutResult(_ -> market.events.publishAll(events));
        market.transaction.executeWithoutResult(_ -> market.events.publishAll(List.of()));

        assertThat(drain(tap, SILENCE).stream().map(MessagingTest::value)).containsExactlyElementsOf(values);
    }

    @Test
    void withoutATransactionNothingIsPublished() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> market.events.publish(happened("committed.v1", "x")));
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> market.events.publishAll(List.of(happened("committed.v1", "x"))));
    }

    @Test
    void whatTheBrokerWouldRefuseIsRefusedBeforeTheCommit() {
        for (var wrong : new Happened[] {
            happened("Not A Type", "x"),
            happened("a.v1", ""),
            happened("a.v1", "x".repeat(201)),
            new Happened("a.v1", "x", "y".repeat(1 << 20))
        })
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> market.transaction.executeWithoutResult(_ -> market.events.publish(wrong)));
    }

    @Test
    void theTraceOfTheRequestIsTheTraceOfTheHandler() {
        var value = fresh("traced");
        var span = tracer.nextSpan().name("request").start();
        try (var _ = tracer.withSpan(span)) {
            market.change(happened("single.v1", value));
        } finally {
            span.end();
        }
        soon().untilAsserted(() ->
                assertThat(market.traces).containsEntry(value, span.context().traceId()));
    }

    @Test
    void anEventWithoutAQueueWaitsAndHoldsNobodyUp() {
        var subject = fresh("subject");
        var late = "late-" + UUID.randomUUID() + ".v1";
        var tap = tap("routed.v1");
        market.change(new Happened(late, subject, "1"));
        market.change(new Happened(late, subject, "2"));
        market.change(new Happened("routed.v1", subject, "3"));

        assertThat(drain(tap, SILENCE))
                .singleElement()
                .satisfies(m -> assertThat(value(m)).isEqualTo("3"));
        soon().untilAsserted(() ->
                assertThat(meters.get("haat.outbox.unrouted").gauge().value()).isGreaterThanOrEqualTo(2));

        var lateTap = tap(late);
        assertThat(drain(lateTap, Duration.ofSeconds(1)).stream().map(MessagingTest::value))
                .containsExactly("1", "2");
    }

    @Test
    void aBrokerThatIsAwayLosesNothingAndHoldsNoTransactionUp() {
        var tap = tap("storm.v1");
        var proxy = MarketApplication.proxy(broker.getHost(), broker.getPort());
        proxy.cut();
        try {
            long start = System.nanoTime();
            IntStream.range(0, 50).forEach(i -> market.change(new Happened("storm.v1", "storm", tap + i)));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            soon().untilAsserted(() -> assertThat(
                            meters.get("haat.outbox.backlog").gauge().value())
                    .isGreaterThanOrEqualTo(50));
            soon().untilAsserted(() ->
                    assertThat(meters.get("haat.outbox.age").gauge().value()).isGreaterThan(0.5));
        } finally {
            proxy.restore();
        }
        soon().untilAsserted(() ->
                assertThat(admin.getQueueInfo(tap).getMessageCount()).isGreaterThanOrEqualTo(50));
        assertThat(drain(tap, SILENCE).stream().map(MessagingTest::value).distinct())
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).mapToObj(i -> tap + i).toList());
        soon().untilAsserted(() ->
                assertThat(meters.get("haat.outbox.backlog").gauge().value()).isZero());
        var afterwards = fresh("afterwards");
        market.change(happened("single.v1", afterwards)); // the consumers are back, too
        soon().untilAsserted(() ->
                assertThat(market.effects("market.single", afterwards)).isOne());
    }
}
