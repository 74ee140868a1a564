package bd.haat.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.RemoteStub.Answer;
import bd.haat.notification.NotificationTest;
import bd.haat.notification.template.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

class DeliveryTest extends NotificationTest {
    private static final String ALL = "/api/v1/admin/notifications/deliveries";

    @Autowired
    Outgoing outgoing;

    @Autowired
    JdbcDeliveries deliveries;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void theSecondGatewayHelpsWhereTheFirstRefuses() {
        GATEWAYS.on("POST", SSL_WIRELESS, _ -> Answer.ok("{\"status\":\"FAILED\",\"status_code\":4001}"));
        var id = leave(Channel.SMS, "Haat: order X is confirmed.", null);
        await().until(() -> state(id).equals("SENT"));
        assertThat(asked(SSL_WIRELESS)).hasSize(1);
        assertThat(asked(BULK_SMS_BD)).hasSize(1);
        assertThat(asked(BULK_SMS_BD).getFirst().body())
                .contains("senderid=8809600000000", "number=" + phone.substring(1), "api_key=sandbox-api-key");
    }

    @Test
    void banglaGoesUnderTheMaskedSender() {
        GATEWAYS.on("POST", SSL_WIRELESS, _ -> Answer.ok("{\"status_code\":5000}"));
        var id = leave(Channel.SMS, "হাট: অর্ডার নিশ্চিত।", null);
        await().until(() -> state(id).equals("SENT"));
        assertThat(asked(BULK_SMS_BD).getFirst().body()).contains("senderid=HAAT");
    }

    @Test
    void aLostAnswerIsAskedForUnderTheSameIdAndSentOnce() {
        var calls = new AtomicInteger();
        GATEWAYS.on(
                "POST",
                SSL_WIRELESS,
                asked -> asked.body().contains(phone.substring(1))
                        ? calls.incrementAndGet() == 1
                                ? new Answer(200, "{\"status_code\":")
                                : Answer.ok("{\"status\":\"FAILED\",\"status_code\":4023}")
                        : Answer.ok("{\"status_code\":200}"));
        var id = leave(Channel.SMS, "Haat", null);
        await().until(() -> state(id).equals("SENT"));
        assertThat(asked(SSL_WIRELESS)).hasSize(2);
        assertThat(asked(SSL_WIRELESS).get(0).body())
                .isEqualTo(asked(SSL_WIRELESS).get(1).body());
        assertThat(asked(BULK_SMS_BD)).isEmpty();
    }

    @Test
    void afterTheLastTryAnAdminSendsItAgain() {
        GATEWAYS.on("POST", SSL_WIRELESS, _ -> Answer.ok("{\"status_code\":5000}"));
        GATEWAYS.on("POST", BULK_SMS_BD, _ -> Answer.ok("{\"response_code\":1007}"));
        var id = leave(Channel.SMS, "Haat", null);
        await().until(() -> state(id).equals("FAILED"));
        assertThat(asked(BULK_SMS_BD)).hasSize(4);
        call(GET, ALL + "?state=FAILED&limit=1", tokens.admin(), null, null)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].id")
                .isEqualTo(id.toString())
                .jsonPath("$.items[0].segments")
                .isEqualTo(1)
                .jsonPath("$.items[0].body")
                .doesNotExist();
        call(GET, ALL + "/" + id, tokens.admin(), null, null)
                .expectBody()
                .jsonPath("$.log.length()")
                .isEqualTo(4)
                .jsonPath("$.log[0].outcome")
                .isEqualTo("PENDING")
                .jsonPath("$.log[3].detail")
                .isEqualTo("response_code 1007");
        gatewaysTakeEverythingAgain();
        call(POST, ALL + "/" + id + "/resend", tokens.admin(), null, null)
                .expectStatus()
                .isAccepted();
        await().until(() -> state(id).equals("SENT"));
        call(POST, ALL + "/" + id + "/resend", tokens.admin(), null, null)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-failed");
    }

    @Test
    void whatIsOfNoUseAnyMoreIsNotSent() {
        var id = leave(Channel.SMS, "Haat", clock.instant().minusSeconds(1));
        await().until(() -> state(id).equals("EXPIRED"));
        assertThat(asked(SSL_WIRELESS)).isEmpty();
    }

    @Test
    void anEventHasOneMessageForEachChannel() {
        var event = Ids.next();
        var first = message(event, Channel.EMAIL, "once", null);
        transaction.executeWithoutResult(_ -> outgoing.add(first));
        transaction.executeWithoutResult(_ -> outgoing.add(message(event, Channel.EMAIL, "twice", null)));
        await().until(() -> state(first.id()).equals("SENT"));
        assertThat(letters(email)).hasSize(1);
        assertThat(db.sql("select count(*) from deliveries where event_id = :event")
                        .param("event", event)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void replicasNeverTakeTheSameMessage() throws Exception {
        db.sql("""
            insert into deliveries (id, event_id, channel, user_id, occasion, address, subject, body, confidential,
                segments, state, attempts, next_try_at, created_at)
            select gen_random_uuid(), gen_random_uuid(), 'SMS', :user, 'race', 'nobody', '', 'x', false, 1, 'FAILED', 0,
                now(), now() from generate_series(1, 300)\
            """).param("user", user).update();
        var taken = new ConcurrentHashMap<UUID, AtomicInteger>();
        GATEWAYS.on("POST", SSL_WIRELESS, _ -> Answer.ok("{\"status_code\":200}"));
        try (var replicas = Executors.newFixedThreadPool(6)) {
            db.sql("update deliveries set state = 'PENDING' where user_id = :user")
                    .param("user", user)
                    .update();
            var all = IntStream.range(0, 60)
                    .mapToObj(_ -> replicas.submit(() -> deliveries
                            .claim(10, Duration.ofMinutes(5))
                            .forEach(message -> taken.computeIfAbsent(message.id(), _ -> new AtomicInteger())
                                    .incrementAndGet())))
                    .toList();
            for (var one : all) one.get();
        }
        assertThat(taken.values()).allMatch(times -> times.get() == 1);
        assertThat(db.sql("select count(*) from deliveries where user_id = :user and attempts > 1")
                        .param("user", user)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatACrashedReplicaHadTakenIsSentAfterItsLease() {
        var id = Ids.next();
        db.sql("""
            insert into deliveries (id, event_id, channel, user_id, occasion, address, subject, body, confidential,
                segments, state, attempts, next_try_at, created_at)
            values (:id, :id, 'EMAIL', :user, 'order-confirmed', :email, 'Subject', 'x', false, 0, 'PENDING', 1,
                now() + interval '1 second', now())\
            """).param("id", id).param("user", user).param("email", email).update();
        await().until(() -> state(id).equals("SENT"));
        assertThat(letters(email)).hasSize(1);
    }

    @Test
    void adminsAlone() {
        call(GET, ALL, tokens.seller(user), null, null).expectStatus().isForbidden();
        call(GET, ALL, null, null, null).expectStatus().isUnauthorized();
        call(GET, ALL + "?state=LOST", tokens.admin(), null, null)
                .expectStatus()
                .isBadRequest();
        call(GET, ALL + "?cursor=x", tokens.admin(), null, null).expectStatus().isBadRequest();
        call(POST, ALL + "/" + Ids.next() + "/resend", tokens.admin(), null, null)
                .expectStatus()
                .isNotFound();
    }

    private void gatewaysTakeEverythingAgain() {
        GATEWAYS.on("POST", SSL_WIRELESS, _ -> Answer.ok("{\"status_code\":200}"));
    }

    private UUID leave(Channel channel, String body, Instant expiresAt) {
        var message = message(Ids.next(), channel, body, expiresAt);
        transaction.executeWithoutResult(_ -> outgoing.add(message));
        return message.id();
    }

    private Delivery message(UUID event, Channel channel, String body, Instant expiresAt) {
        return new Delivery(
                Ids.next(),
                event,
                channel,
                user,
                "order-confirmed",
                channel == Channel.SMS ? phone : email,
                channel == Channel.SMS ? "" : "Subject",
                body,
                false,
                0,
                expiresAt);
    }

    private String state(UUID id) {
        return Map.copyOf(db.sql("select state from deliveries where id = :id")
                        .param("id", id)
                        .query()
                        .singleRow())
                .get("state")
                .toString();
    }
}
