package bd.haat.common.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.backing.Backing;
import bd.haat.common.test.TestEnvironment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Message;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.amqp.autoconfigure.RabbitProperties;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/** A second instance of the service on the same database and queues: in this JVM, or in one that is killed. */
class ReplicasTest extends MessagingTest {
    private static final Duration SILENCE = Duration.ofMillis(700);

    @Autowired
    ApplicationContext context;

    @Autowired
    RabbitProperties broker;

    @Test
    void twoReplicasKeepTheOrderOfEachSubjectAndSendOnce() throws Exception {
        var tap = tap("ordered.v1");
        try (var replica = replica();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var markets = List.of(market, replica.getBean(Market.class));
            var subjects = IntStream.range(0, 8)
                    .mapToObj(i -> fresh("ordered"))
                    .map(subject -> threads.submit(() -> IntStream.range(0, 60)
                            .forEach(i -> markets.get((i / 3) % 2)
                                    .change(new Happened("ordered.v1", subject, "%06d".formatted(i))))))
                    .toList();
            for (var subject : subjects) subject.get();
            var bySubject = drain(tap, SILENCE).stream().collect(Collectors.groupingBy(ReplicasTest::subject));
            assertThat(bySubject).hasSize(8);
            bySubject
                    .values()
                    .forEach(messages -> assertThat(messages.stream().map(MessagingTest::value))
                            .containsExactlyElementsOf(IntStream.range(0, 60)
                                    .mapToObj("%06d"::formatted)
                                    .toList()));
        }
    }

    @Test
    void whatAKilledReplicaCommittedAnotherSends() throws Exception {
        var tap = tap("killed.v1");
        var prefix = fresh("killed") + "/";
        var relay = context.getBean("messagingOutboxRelay", SmartLifecycle.class);
        relay.stop();
        try {
            var killed = startAnother(prefix);
            try {
                soon().until(() -> changes(prefix) > 300);
                killed.outputWriter().append('\n').flush(); // the broker goes away
                soon().until(() -> market.db
                                .sql("select count(*) from outbox")
                                .query(Long.class)
                                .single()
                        > 100);
            } finally {
                killed.destroyForcibly().waitFor();
            }
        } finally {
            relay.start();
        }
        long start = System.nanoTime();
        soon().until(() -> !market.db
                .sql("select exists (select 1 from outbox)")
                .query(Boolean.class)
                .single());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));

        var committed = market.db
                .sql("select subject, value from changes where starts_with(subject, ?) order by subject, value")
                .param(prefix)
                .query((row, _) -> row.getString(1) + " " + row.getString(2))
                .list();
        var arrived = drain(tap, SILENCE).stream()
                .collect(Collectors.groupingBy(
                        ReplicasTest::subject,
                        Collectors.mapping(MessagingTest::value, Collectors.toCollection(ArrayList::new))));
        var firstArrivals = arrived.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(each -> each.getValue().stream().distinct().map(value -> each.getKey() + " " + value))
                .toList();
        assertThat(firstArrivals).isEqualTo(committed); // nothing is lost, and the order holds
    }

    @Test
    void aStoppingReplicaFinishesWhatItHasInHand() throws Exception {
        var own = context.getBean("messagingSubscriptions", SmartLifecycle.class);
        own.stop();
        try {
            var value = fresh("in-hand");
            var replica = replica();
            var latch = new CountDownLatch(1);
            replica.getBean(Market.class).held.put(value, latch);
            market.change(happened("single.v1", value));
            soon().until(() -> replica.getBean(Market.class).traces.containsKey(value));
            var closing = CompletableFuture.runAsync(replica::close);
            assertThat(closing).failsWithin(Duration.ofMillis(300)).withThrowableOfType(TimeoutException.class);
            latch.countDown();
            assertThat(closing).succeedsWithin(Duration.ofSeconds(10));
            assertThat(market.effects("market.single", value)).isOne();
            assertThat(admin.getQueueInfo("market.single").getMessageCount()).isZero();
        } finally {
            own.start();
        }
    }

    @Test
    void aReplicaStartsWithoutTheBrokerAndConsumesOnceItIsThere() {
        var proxy = MarketApplication.proxy(broker.getHost(), broker.getPort());
        proxy.cut();
        try (var replica = replica()) {
            var health = replica.getBean("messagingHealthIndicator", HealthIndicator.class);
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            proxy.restore();
            soon().untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(Status.UP));
        } finally {
            proxy.restore();
            soon().untilAsserted(() -> assertThat(context.getBean("messagingHealthIndicator", HealthIndicator.class)
                            .health()
                            .getStatus())
                    .isEqualTo(Status.UP));
        }
    }

    private static ConfigurableApplicationContext replica() {
        return new SpringApplicationBuilder(MarketApplication.class)
                .web(WebApplicationType.NONE)
                .properties(settings())
                .run();
    }

    private static Map<String, Object> settings() {
        var settings = new HashMap<>(TestEnvironment.of(Set.of(Backing.POSTGRES, Backing.RABBITMQ)));
        settings.put("spring.application.name", "market-service");
        settings.put("haat.messaging.retry", "50ms,100ms");
        settings.put("haat.messaging.outbox.poll", "100ms");
        settings.put("spring.datasource.hikari.maximum-pool-size", "5");
        return settings;
    }

    private static Process startAnother(String prefix) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
        settings().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", classPath(), KilledMarket.class.getName(), prefix));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(new File("target/killed-market.log")))
                .start();
    }

    /** Surefire starts the JVM with a jar that names the real class path. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private long changes(String prefix) {
        return market.db
                .sql("select count(*) from changes where starts_with(subject, ?)")
                .param(prefix)
                .query(Long.class)
                .single();
    }

    private static String subject(Message message) {
        return message.getMessageProperties().getHeader("ce-subject");
    }
}
