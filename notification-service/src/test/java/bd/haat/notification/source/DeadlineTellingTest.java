package bd.haat.notification.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.persistence.Ids;
import bd.haat.notification.NotificationTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeadlineTellingTest extends NotificationTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    JdbcClient db;

    @Test
    void aSellerIsRemindedOnceInTheirLanguage() {
        register("bn", true);
        var event = Ids.next();
        for (int i = 0; i < 2; i++)
            send.as(event, "order.events", "deadline.near.v1", user, deadline("hand-over", user));
        await().atMost(SOON).until(() -> letters(email).size() == 1);
        var letter = letters(email).getFirst();
        assertThat(letter.get("subject").asString())
                .isEqualTo("অর্ডার HT-261123-7K3QFG: কুরিয়ারে হস্তান্তর-এর সময় শেষ হয়ে আসছে");
        assertThat(letter.get("text").asString()).contains("২৫ নভেম্বর ২০২৬");
        send.send("order.events", "deadline.passed.v1", user, deadline("hand-over", user));
        await().atMost(SOON).until(() -> letters(email).size() == 2);
    }

    @Test
    void whatWasMissedIsForEveryAdminToo() {
        var one = admin();
        var other = admin();
        await().atMost(SOON)
                .until(() -> db.sql("select count(*) from contacts where role = 'ADMIN' and email in (?, ?)")
                                .params(one, other)
                                .query(Integer.class)
                                .single()
                        == 2);
        send.send("order.events", "deadline.passed.v1", user, deadline("refund", null));
        for (var admin : new String[] {one, other}) {
            await().atMost(SOON).until(() -> letters(admin).size() == 1);
            assertThat(letters(admin).getFirst().get("subject").asString())
                    .isEqualTo("Overdue: order HT-261123-7K3QFG, refund");
        }
        assertThat(letters(email)).isEmpty();
    }

    @Test
    void aKindOfAnotherFeatureIsToldByItsOwnName() {
        register("en", true);
        send.send("order.events", "deadline.passed.v1", user, deadline("inspection", user));
        await().atMost(SOON).until(() -> letters(email).size() == 1);
        assertThat(letters(email).getFirst().get("subject").asString()).contains("inspection is overdue");
    }

    private String admin() {
        var id = Ids.next();
        var address = id + "@example.com";
        var told = new HashMap<String, Object>(Map.of("userId", id.toString(), "email", address, "name", "Admin"));
        told.putAll(Map.of("role", "ADMIN", "language", "en", "emailVerified", true, "phoneVerified", false));
        send.send("user.events", "user.registered.v1", id, told);
        return address;
    }

    private Map<String, Object> deadline(String kind, UUID sellerOwner) {
        var body = new HashMap<String, Object>(Map.of(
                "kind",
                kind,
                "state",
                "NEAR",
                "subjectId",
                Ids.next().toString(),
                "orderId",
                Ids.next().toString(),
                "number",
                "HT-261123-7K3QFG",
                "customerId",
                Ids.next().toString(),
                "dueAt",
                "2026-11-25T06:24:01Z",
                "occurredAt",
                "2026-11-24T18:24:02Z"));
        if (sellerOwner != null) body.put("sellerOwnerId", sellerOwner.toString());
        return body;
    }
}
