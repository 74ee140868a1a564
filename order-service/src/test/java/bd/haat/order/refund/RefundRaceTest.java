package bd.haat.order.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.order.AftersalesTest;
import bd.haat.order.Neighbours;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class RefundRaceTest extends AftersalesTest {
    @Test
    void refundsRacingRefundsGiveWhatWasAnsweredAndNoMore() throws Exception {
        var order = delivered("BKASH", Map.of(Neighbours.HONEY, 2));
        var id = id(order);
        var asked = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) asked.add(() -> refund(id, 20_000));
        int accepted = 0;
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var answer : pool.invokeAll(asked)) {
                assertThat(answer.get()).isIn(201, 409, 422);
                if (answer.get() == 201) accepted++;
            }
        }
        assertThat(accepted).isPositive();
        long back = accepted * 20_000L;
        await().atMost(SOON).until(() -> ledger(id, "GATEWAY") == 136_000 - back);
        assertThat(ledger(id, "ESCROW")).isEqualTo(-(136_000 - back));
        assertThat(ledger(id, "CUSTOMER")).isZero();
        assertThat(BKASH.sessionOf(order.get("number").asString(), 1).refunds)
                .hasSize(accepted)
                .containsOnly("200.00");
    }

    @Test
    void aRefundRacingAReturnTogetherGiveNoMoreThanWasPaid() throws Exception {
        var order = delivered("BKASH", Map.of(Neighbours.HONEY, 1));
        var id = id(order);
        var returnId = ok(
                        post(
                                "/api/v1/orders/" + id + "/returns",
                                bearer(),
                                "{%s,\"reason\":\"FAULTY\",\"text\":\"x\"}"
                                        .formatted(lines(line(order, Neighbours.HONEY), 1))),
                        201)
                .get("id")
                .asString();
        var shop = "/api/v1/seller/returns/" + returnId;
        ok(post(shop + "/accept", tokens.seller(karim), "{}"), 200);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var answers = pool.invokeAll(List.<Callable<Integer>>of(
                    () -> refund(id, 50_000),
                    () -> post(shop + "/receive", tokens.seller(karim), "{\"outcome\":\"RESTOCK\"}")
                            .returnResult()
                            .getStatus()
                            .value()));
            assertThat(answers.get(0).get()).isIn(201, 409, 422);
            assertThat(answers.get(1).get()).isEqualTo(200);
        }
        awaitStatus(id, "REFUNDED");
        assertThat(ledger(id, "GATEWAY")).isZero();
        assertThat(ledger(id, "ESCROW")).isZero();
        assertThat(ledger(id, "CUSTOMER")).isZero();
    }

    private int refund(UUID orderId, long paisa) {
        return post(
                        "/api/v1/orders/" + orderId + "/refunds",
                        tokens.admin(),
                        "{\"amount\":{\"amount\":%d,\"currency\":\"BDT\"},\"reason\":\"goodwill\"}".formatted(paisa),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .returnResult()
                .getStatus()
                .value();
    }
}
