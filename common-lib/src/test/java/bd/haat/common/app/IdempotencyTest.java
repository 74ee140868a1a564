package bd.haat.common.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.TestTokens;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

class IdempotencyTest extends ProbeTest {
    private static final String ITEM =
            "{\"name\":\"Saree\",\"quantity\":1,\"price\":{\"amount\":1,\"currency\":\"BDT\"}}";

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient db;

    String bearer;

    @BeforeEach
    void signIn() {
        bearer = tokens.shopper(Ids.next());
    }

    @Test
    void theFirstAnswerComesAgain() {
        var key = UUID.randomUUID().toString();
        var first = make(key, ITEM, "")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .doesNotExist("Idempotency-Replayed")
                .returnResult(String.class);
        var again = make(key, ITEM, "")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Idempotency-Replayed", "true")
                .returnResult(String.class);
        assertThat(again.getResponseHeaders().getLocation())
                .isEqualTo(first.getResponseHeaders().getLocation());
        make(key, ITEM.replace("Saree", "Lungi"), "")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("idempotency-key-reused");
        bearer = tokens.shopper(Ids.next());
        make(key, ITEM, "").expectStatus().isCreated().expectHeader().doesNotExist("Idempotency-Replayed");
    }

    @Test
    void aRefusalIsAnAnswerTooButAFailureIsNot() {
        var key = UUID.randomUUID().toString();
        make(key, "{}", "").expectStatus().isBadRequest();
        make(key, "{}", "").expectStatus().isBadRequest().expectHeader().valueEquals("Idempotency-Replayed", "true");
        var other = UUID.randomUUID().toString();
        make(other, ITEM, "?fail=true").expectStatus().isEqualTo(500);
        make(other, ITEM, "?fail=true")
                .expectStatus()
                .isEqualTo(500)
                .expectHeader()
                .doesNotExist("Idempotency-Replayed");
    }

    @Test
    void theKeyIsRequiredAndVisible() {
        for (var key : new String[] {null, "", "with space", "x".repeat(256)})
            make(key, ITEM, "")
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("idempotency-key-required");
    }

    @Test
    void tenAtOnceAreMadeOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> call = () -> make(key, ITEM, "?millis=300")
                    .returnResult(String.class)
                    .getStatus()
                    .value();
            var statuses = threads.invokeAll(Collections.nCopies(10, call)).stream()
                    .map(Future::resultNow)
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
            assertThat(statuses).containsEntry(201, 1L).containsEntry(409, 9L);
        }
        make(key, ITEM, "?millis=300")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Idempotency-Replayed", "true");
    }

    @Test
    void aDatabaseThatIsBusyIsSaidAsSuch() throws Exception {
        try (var _ = new Emptied(database)) {
            make(UUID.randomUUID().toString(), ITEM, "")
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .exists("Retry-After")
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("service-unavailable");
        }
    }

    @Test
    void whatWasDoneIsAnsweredEvenIfTheAnswerCannotBeKept() throws Exception {
        var key = UUID.randomUUID().toString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var making = threads.submit(() -> make(key, ITEM, "?millis=1500").returnResult(String.class));
            await().until(() -> claimed(key));
            try (var _ = new Emptied(database)) {
                assertThat(making.get().getStatus().value()).isEqualTo(201);
            }
        }
        make(key, ITEM, "?millis=1500").expectStatus().isEqualTo(409);
    }

    private boolean claimed(String key) {
        return db.sql("select exists (select from idempotency_keys where key = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    /** A pool of which all connections are out. */
    private static final class Emptied implements AutoCloseable {
        private final List<Connection> taken = new ArrayList<>();

        Emptied(DataSource database) throws SQLException {
            var pool = database.unwrap(HikariDataSource.class);
            while (taken.size() < pool.getMaximumPoolSize()) taken.add(pool.getConnection());
        }

        @Override
        public void close() throws SQLException {
            for (var connection : taken) connection.close();
        }
    }

    private RestTestClient.ResponseSpec make(String key, String body, String query) {
        var request = http.post()
                .uri("/api/v1/makings" + query)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Authorization", bearer);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .body(body)
                .exchange();
    }
}
