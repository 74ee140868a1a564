package bd.haat.product.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.product.Market;
import bd.haat.product.Market.Shop;
import bd.haat.product.ProductTest;
import bd.haat.product.StockRoom;
import bd.haat.product.stock.Stock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

class ReconcileStockTest extends ProductTest {
    private final ReconcileStock reconcile;
    private final Drifts drifts;
    private final Reconciliations runs;
    private final MeterRegistry meters;

    /** Two variants to a batch, so that every run has many. */
    @Autowired
    ReconcileStockTest(
            Reconciliations runs,
            Balances balances,
            Drifts drifts,
            Stock stock,
            TransactionOperations transaction,
            Clock clock,
            MeterRegistry meters) {
        var settings = new ReconciliationSettings(Duration.ZERO, Duration.ofHours(1), 2);
        this.reconcile = new ReconcileStock(runs, balances, drifts, stock, settings, transaction, clock);
        this.drifts = drifts;
        this.runs = runs;
        this.meters = meters;
    }

    private Shop shop;
    private UUID variant;

    @BeforeEach
    void fivePieces() {
        shop = market.shop();
        variant = market.pieces(shop, 5);
        reconcileAll();
    }

    @Test
    void aRowThatDiffersFromItsLedgerIsSetRightToldAndReported() {
        try (var changed = market.sent().of("product.events", "stock.changed.v2")) {
            plant("update stock set on_hand = on_hand + 3 where variant_id = ?");
            var drift = found(true);
            assertThat(List.of(drift.onHand(), drift.ledgerOnHand(), drift.promised()))
                    .containsExactly(8L, 5L, 0L);
            changed.next(event -> Market.told(event, variant).path("onHand").asInt() == 5);
        }
        assertThat(market.inventory(shop, variant).get("onHand").asInt()).isEqualTo(5);
        await().atMost(Duration.ofSeconds(15))
                .until(() ->
                        meters.get("haat.stock.drift").tag("state", "repaired").gauge() != null);
        agrees();
    }

    @Test
    void aRowThatForgotWhatOrdersHoldIsSetRight() {
        hold(3);
        plant("update stock set reserved = 0 where variant_id = ?");
        assertThat(found(true).promised()).isEqualTo(3);
        assertThat(market.inventory(shop, variant).get("available").asInt()).isEqualTo(2);
        agrees();
    }

    @Test
    void aLedgerThatTellsAnotherStoryThanTheOrdersGetsALineThatSaysSo() {
        hold(2);
        plant("""
            insert into stock_movements (variant_id, kind, on_hand_delta, reserved_delta, at)
            values (?, 'RESERVED', 0, 2, now())\
            """);
        assertThat(found(true).ledgerReserved()).isEqualTo(4);
        assertThat(market.db()
                        .sql("select reserved_delta from stock_movements where variant_id = ? and kind = 'RECONCILED'")
                        .param(variant)
                        .query(Integer.class)
                        .list())
                .containsExactly(-2);
        agrees();
    }

    @Test
    void aShelfThatDiffersFromTheLedgerIsSetRight() {
        var room = new StockRoom(market, shop);
        room.open("Shop");
        var store = room.open("Warehouse");
        Market.json(room.transfer(variant, null, store, 2), 200);
        plant("update stock_elsewhere set on_hand = 4 where variant_id = ?");
        var drift = found(true);
        assertThat(List.of(drift.elsewhere(), drift.ledgerElsewhere())).containsExactly(4L, 2L);
        assertThat(room.pieces(variant)).containsExactly(3, 2);
        plant("delete from stock_elsewhere where variant_id = ?");
        reconcileAll();
        assertThat(room.pieces(variant)).containsExactly(3, 2);
    }

    @Test
    void whatOnlyAPersonCanDecideIsReportedOnceAndClosedWhenItAgreesAgain() {
        var order = hold(2);
        plant("update reservation_lines set quantity = 9, open = 9 where variant_id = ?");
        assertThat(found(false).promised()).isEqualTo(9);
        reconcileAll();
        assertThat(reported(false)).hasSize(1);
        assertThat(market.inventory(shop, variant).get("reserved").asInt()).isEqualTo(2);
        await().atMost(Duration.ofSeconds(15))
                .until(() -> meters.get("haat.stock.drift")
                                .tag("state", "open")
                                .gauge()
                                .value()
                        >= 1);
        market.db()
                .sql("update reservation_lines set quantity = 2, open = 2 where order_id = ?")
                .param(order)
                .update();
        reconcileAll();
        assertThat(reported(false)).isEmpty();
        assertThat(reported(true)).hasSize(1);
    }

    @Test
    void aRunUnderLiveTrafficFindsNothingAndStandsInNobodysWay() throws Exception {
        var goods = IntStream.range(0, 4).mapToObj(_ -> market.pieces(shop, 60)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var looking = IntStream.range(0, 3)
                    .mapToObj(_ -> threads.submit(() -> IntStream.range(0, 12).forEach(_ -> reconcileAll())))
                    .toList();
            var orders = IntStream.range(0, 200)
                    .mapToObj(i -> market.place(goods.get(i % goods.size()), 1 + i % 2))
                    .toList();
            orders.stream()
                    .limit(100)
                    .forEach(order ->
                            market.send().send("order.events", "order.cancelled.v1", order, Map.of("orderId", order)));
            for (var look : looking) look.get();
            await().atMost(Duration.ofSeconds(30)).until(() -> settled(orders) == 200);
        }
        reconcileAll();
        assertThat(drifts.before(Long.MAX_VALUE, null, 100)).noneMatch(drift -> goods.contains(drift.variantId()));
    }

    @Test
    void replicasShareARun() throws Exception {
        Callable<Void> look = () -> {
            reconcile.run();
            return null;
        };
        reconcile.ask();
        var run = runs.before(Long.MAX_VALUE, 1).getFirst().id();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(look, look, look, look))) done.get();
        }
        await().until(() -> ended(run));
        assertThat(runs.before(run + 1, 1).getFirst().variants())
                .isEqualTo(market.db()
                        .sql("select count(*) from stock")
                        .query(Integer.class)
                        .single());
    }

    private UUID hold(int pieces) {
        var order = market.place(variant, pieces);
        await().until(() -> market.inventory(shop, variant).get("reserved").asInt() == pieces);
        return order;
    }

    private void plant(String sql) {
        market.db().sql(sql).param(variant).update();
    }

    private Drift found(boolean repaired) {
        reconcileAll();
        return reported(repaired).getFirst();
    }

    private List<Drift> reported(boolean repaired) {
        return drifts.before(Long.MAX_VALUE, repaired, 1000).stream()
                .filter(drift -> drift.variantId().equals(variant))
                .toList();
    }

    /** A run that began after this call has ended. */
    private void reconcileAll() {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            reconcile.run();
            return runs.before(Long.MAX_VALUE, 1).getFirst().endedAt() != null;
        });
        reconcile.ask();
        var run = runs.before(Long.MAX_VALUE, 1).getFirst().id();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            reconcile.run();
            return ended(run);
        });
    }

    private boolean ended(long run) {
        return runs.before(run + 1, 1).getFirst().endedAt() != null;
    }

    private long settled(List<UUID> orders) {
        return market.db()
                .sql("select count(*) from reservations where order_id = any (?)")
                .param(orders.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    private void agrees() {
        reconcileAll();
        assertThat(market.db().sql("""
            select s.on_hand = sum(m.on_hand_delta) and s.reserved = sum(m.reserved_delta)
            from stock s join stock_movements m on m.variant_id = s.variant_id
            where s.variant_id = ? group by s.variant_id\
            """).param(variant).query(Boolean.class).single())
                .isTrue();
        assertThat(reported(true)).hasSize(1);
    }
}
