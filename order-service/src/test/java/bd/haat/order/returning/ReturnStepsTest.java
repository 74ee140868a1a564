package bd.haat.order.returning;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.Neighbours;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The answers of the shop, silence, and many at once. */
class ReturnStepsTest extends ReturnTest {
    private final MoveReturn moveReturn;

    @Autowired
    ReturnStepsTest(MoveReturn moveReturn) {
        this.moveReturn = moveReturn;
    }

    @Test
    void tenReturnsOfTheSamePieceAreOne() throws Exception {
        var order = delivered("COD", Map.of(Neighbours.HONEY, 1));
        var id = id(order);
        Callable<Integer> one = () -> ask(id, line(order, Neighbours.HONEY), 1, "FAULTY")
                .returnResult()
                .getStatus()
                .value();
        try (var pool = Executors.newFixedThreadPool(10)) {
            var answers = pool.invokeAll(List.of(one, one, one, one, one, one, one, one, one, one));
            int made = 0;
            for (var answer : answers) {
                assertThat(answer.get()).isIn(201, 422);
                if (answer.get() == 201) made++;
            }
            assertThat(made).isEqualTo(1);
        }
    }

    @Test
    void tenReceiptsPayOnce() throws Exception {
        var order = delivered("BKASH", Map.of(Neighbours.HONEY, 2));
        var id = id(order);
        var returnId = ok(ask(id, line(order, Neighbours.HONEY), 1, "FAULTY"), 201)
                .get("id")
                .asString();
        ok(seller(returnId, "accept", "{}"), 200);
        Callable<Integer> one = () -> seller(returnId, "receive", "{\"outcome\":\"RESTOCK\"}")
                .returnResult()
                .getStatus()
                .value();
        try (var pool = Executors.newFixedThreadPool(10)) {
            for (var answer : pool.invokeAll(List.of(one, one, one, one, one, one, one, one, one, one)))
                assertThat(answer.get()).isEqualTo(200);
        }
        awaitRefunds(order, "680.00"); // a jar and half of the delivery charge
        event("return.received.v1", id);
        assertThat(events("return.received.v1", id)).hasSize(1);
    }

    @Test
    void aRefusalHasItsReasonAndFreesThePieces() {
        var order = delivered("COD", Map.of(Neighbours.HONEY, 1));
        var id = id(order);
        var returnId = ok(ask(id, line(order, Neighbours.HONEY), 1, "OTHER"), 201)
                .get("id")
                .asString();
        ok(seller(returnId, "refuse", "{}"), 400);
        ok(seller(returnId, "refuse", "{\"reason\":\"eaten\"}"), 200);
        assertThat(event("return.refused.v1", id).get("words").asString()).isEqualTo("eaten");
        assertThat(ok(get("/api/v1/returns/" + returnId, bearer()), 200)
                        .get("answer")
                        .asString())
                .isEqualTo("eaten");
        ok(seller(returnId, "receive", "{\"outcome\":\"RESTOCK\"}"), 409);
        assertThat(held(id)).isZero();
        var again = ok(ask(id, line(order, Neighbours.HONEY), 1, "OTHER"), 201)
                .get("id")
                .asString();
        ok(post("/api/v1/returns/" + again + "/withdraw", bearer(), "{}"), 200);
        assertThat(held(id)).isZero();
    }

    @Test
    void silenceCountsAgainstWhoIsSilent() {
        var order = delivered("BKASH", Map.of(Neighbours.HONEY, 2));
        var id = id(order);
        var first = overdue(ok(ask(id, line(order, Neighbours.HONEY), 1, "FAULTY"), 201));
        moveReturn.overdue(first);
        var missed = event("deadline.passed.v1", id);
        assertThat(missed.get("kind").asString()).isEqualTo("return");
        assertThat(missed.get("sellerOwnerId").asString()).isEqualTo(karim.toString());
        moveReturn.overdue(first); // not overdue any more
        assertThat(status(first)).isEqualTo("ACCEPTED");
        ok(post("/api/v1/returns/" + first + "/sent", bearer(), "{}"), 200);
        expire(first);
        moveReturn.overdue(first);
        assertThat(status(first)).isEqualTo("RECEIVED");
        assertThat(event("return.received.v1", id).get("restock").asBoolean()).isFalse();
        awaitRefunds(order, "680.00");

        var second = overdue(ok(ask(id, line(order, Neighbours.HONEY), 1, "FAULTY"), 201));
        moveReturn.overdue(second);
        expire(second);
        moveReturn.overdue(second);
        assertThat(status(second)).isEqualTo("LAPSED");
        assertThat(held(id)).isZero();
    }

    private UUID overdue(JsonNode asked) {
        var id = id(asked);
        expire(id);
        return id;
    }

    private void expire(UUID returnId) {
        db.sql("update returns set deadline_at = now() where id = ?")
                .params(returnId)
                .update();
    }

    private String status(UUID returnId) {
        return ok(get("/api/v1/returns/" + returnId, bearer()), 200)
                .get("status")
                .asString();
    }
}
