package bd.haat.product.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.product.ProductTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** A crowd on one variant. */
class FlashSaleTest extends ProductTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private TransactionOperations transaction;

    @Test
    void itCostsFewCommitsAndNobodyIsRefusedWhileThereIsStock() {
        var shop = market.shop();
        var variant = market.pieces(shop, 900);
        var orders = crowd(variant, 1_000);
        await().atMost(PATIENCE).until(() -> inState(orders, "HELD") + inState(orders, "REFUSED") == 1_000);
        assertThat(inState(orders, "HELD")).isEqualTo(900);
        assertThat(market.inventory(shop, variant).get("available").asInt()).isZero();
        assertThat(commits(variant)).as("commits that reserved 900 pieces").isLessThan(300);
    }

    @Test
    void whileItsRowIsHeldByAnotherOnlyTwoConnectionsWaitAndTheShopIsOpen() {
        var variant = market.pieces(market.shop(), 400);
        var orders = transaction.execute(_ -> {
            market.db()
                    .sql("select 1 from stock where variant_id = ? for update")
                    .param(variant)
                    .query(Integer.class)
                    .single();
            var waiting = crowd(variant, 400);
            await().atMost(PATIENCE).until(() -> waitingForLocks() == 2);
            assertThat(market.read("/api/v1/categories").has("items")).isTrue();
            assertThat(waitingForLocks()).isEqualTo(2);
            return waiting;
        });
        await().atMost(PATIENCE).until(() -> inState(orders, "HELD") == 400);
        assertThat(commits(variant)).as("what had gathered meanwhile").isLessThanOrEqualTo(8);
    }

    private List<UUID> crowd(UUID variant, int orders) {
        return IntStream.range(0, orders)
                .mapToObj(_ -> market.place(variant, 1))
                .toList();
    }

    private long inState(List<UUID> orders, String state) {
        return market.db()
                .sql("select count(*) from reservations where order_id = any (?) and state = ?")
                .params(orders.toArray(UUID[]::new), state)
                .query(Long.class)
                .single();
    }

    /** The movements of one transaction bear one time. */
    private long commits(UUID variant) {
        return market.db()
                .sql("select count(distinct at) from stock_movements where variant_id = ? and kind = 'RESERVED'")
                .param(variant)
                .query(Long.class)
                .single();
    }

    private long waitingForLocks() {
        return market.db()
                .sql("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")
                .query(Long.class)
                .single();
    }
}
