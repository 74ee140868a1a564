package bd.haat.user.token;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.backing.process.Await;
import bd.haat.user.People;
import bd.haat.user.UserTest;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Keys change, by their age and by hand as the stack's README says, and no token is refused. */
class KeyRingTest extends UserTest {
    private static final Duration LIFE = Duration.ofDays(30);

    private final JdbcClient db;
    private final RestTestClient http;
    private final KeyRing ring;
    private final DataSource database;
    private Connection connection;
    private JdbcClient apart; // the running service's keys are let alone
    private Instant now = Instant.now();
    private final InstantSource simulated = () -> now;

    @Autowired
    KeyRingTest(JdbcClient db, RestTestClient http, KeyRing ring, DataSource database) {
        this.db = db;
        this.http = http;
        this.ring = ring;
        this.database = database;
    }

    @BeforeEach
    void open() throws SQLException {
        connection = database.getConnection();
        db.sql("drop schema if exists ring cascade").update();
        db.sql("create schema ring").update();
        db.sql("create table ring.signing_keys (like public.signing_keys)").update();
        connection.setSchema("ring");
        apart = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    @AfterEach
    void close() throws SQLException {
        connection.setSchema("public"); // the pool gives it to others as it is
        connection.close();
    }

    @Test
    void replicasThatReadTheRingOneAfterTheOtherAcceptEachOthersTokens() throws Exception {
        var first = replica("secret");
        var second = replica("secret");
        var issued = new ArrayList<SignedJWT>();
        for (int passed = 0; passed < 60; passed++, now = now.plusSeconds(1)) {
            if (passed == 5) age(apart);
            if (passed % 10 == 0) first.turn();
            if (passed % 10 == 7) second.turn();
            issued.add(token(first));
            issued.add(token(second));
            for (var verifier : List.of(first, second))
                assertThat(refused(issued, verifier)).as("after %d s", passed).isEmpty();
        }
        assertThat(kids(issued)).hasSize(2);
    }

    @Test
    void whileTheSecretChangesOldAndNewReplicasAcceptEachOthersTokens() throws Exception {
        var old = replica("old secret");
        KeyRing fresh = null;
        var issued = new ArrayList<SignedJWT>();
        for (int passed = 0; passed < 60; passed++, now = now.plusSeconds(1)) {
            if (passed == 5) fresh = replica("new secret");
            if (passed % 10 == 0) old.turn();
            issued.add(token(old));
            if (passed < 15) continue; // not ready yet
            issued.add(token(fresh));
            for (var verifier : List.of(old, fresh))
                assertThat(refused(issued, verifier)).as("after %d s", passed).isEmpty();
        }
        assertThat(kids(issued)).hasSize(2);
    }

    @Test
    void noRequestFailsWhileKeysAreChangedByHand() throws Exception {
        var people = new People(http);
        var email = people.register("SHOPPER");
        var kids = ConcurrentHashMap.<String>newKeySet();
        var failed = ConcurrentHashMap.<String>newKeySet();
        var done = new AtomicInteger();
        var clients = new ArrayList<Thread>();
        for (int i = 0; i < 4; i++) {
            var session = people.logIn(email);
            clients.add(Thread.ofVirtual().start(() -> refreshAndRead(session, kids, failed, done)));
        }
        await(done, 20);
        age(db);
        ring.turn(); // a new key is published
        await(done, 20);
        assertThat(kids).as("it does not sign yet").hasSize(1);
        db.sql("update signing_keys set created_at = created_at - interval '1 minute'")
                .update();
        ring.turn(); // as a minute later
        await(done, 20);
        clients.forEach(Thread::interrupt);
        for (var client : clients) client.join();
        assertThat(failed).isEmpty();
        assertThat(kids).hasSize(2);
        System.out.println("requests while the keys changed: " + done + ", failed: " + failed.size());
    }

    @SuppressWarnings("unchecked")
    private void refreshAndRead(Map<String, Object> session, Set<String> kids, Set<String> failed, AtomicInteger done) {
        while (!Thread.currentThread().isInterrupted() && failed.isEmpty()) {
            try {
                var token = (String) session.get("accessToken");
                kids.add(SignedJWT.parse(token).getHeader().getKeyID());
                http.get()
                        .uri("/api/v1/users/me")
                        .header("Authorization", "Bearer " + token)
                        .exchange()
                        .expectStatus()
                        .isOk();
                session = new People(http)
                        .post("/api/v1/auth/refresh", Map.of("refreshToken", session.get("refreshToken")))
                        .expectStatus()
                        .isOk()
                        .expectBody(Map.class)
                        .returnResult()
                        .getResponseBody();
                done.incrementAndGet();
            } catch (AssertionError | ParseException refused) {
                failed.add(String.valueOf(refused.getMessage()));
            }
        }
    }

    private static void await(AtomicInteger done, int more) {
        int from = done.get();
        assertThat(Await.until(() -> done.get() >= from + more, Duration.ofSeconds(30)))
                .isTrue();
    }

    /** What an operator does to have new keys now. */
    private static void age(JdbcClient keys) {
        keys.sql(
                        "update signing_keys set created_at = created_at - interval '30 days' where created_at > now() - interval '30 days'")
                .update();
    }

    private KeyRing replica(String secret) {
        var settings = new TokenSettings(Duration.ofMinutes(15), LIFE, secret);
        var replica = new KeyRing(new JdbcSigningKeys(apart, settings), settings, simulated.withZone(ZoneOffset.UTC));
        replica.turn();
        return replica;
    }

    private SignedJWT token(KeyRing signer) throws ParseException {
        var settings = new TokenSettings(Duration.ofMinutes(15), LIFE, "");
        return SignedJWT.parse(new JwtAccessTokens(signer, settings, simulated.withZone(ZoneOffset.UTC))
                .issue(UUID.randomUUID(), "SHOPPER", UUID.randomUUID()));
    }

    /** Keys of tokens that this replica does not know; the last two tokens' signatures are checked, too. */
    private static Set<String> refused(List<SignedJWT> tokens, KeyRing verifier) throws JOSEException {
        var published = verifier.published();
        var refused = kids(tokens);
        refused.removeIf(kid -> published.getKeyByKeyId(kid) != null);
        for (var token : tokens.subList(Math.max(0, tokens.size() - 2), tokens.size())) {
            var key = published.getKeyByKeyId(token.getHeader().getKeyID());
            if (key != null && !token.verify(new ECDSAVerifier(key.toECKey()))) refused.add(key.getKeyID());
        }
        return refused;
    }

    private static Set<String> kids(List<SignedJWT> tokens) {
        var kids = new TreeSet<String>();
        tokens.forEach(token -> kids.add(token.getHeader().getKeyID()));
        return kids;
    }
}
