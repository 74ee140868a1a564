package bd.haat.product.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.persistence.Ids;
import bd.haat.product.ProductTest;
import bd.haat.product.StockRoom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Everything that moves pieces, at once and at random; at every moment the places hold what there is. */
class RandomPlacesTest extends ProductTest {
    private static final int PEOPLE = 5;
    private static final int STEPS = 40;

    private final ConcurrentLinkedQueue<UUID> orders = new ConcurrentLinkedQueue<>();
    private StockRoom room;
    private List<UUID> places;
    private List<UUID> goods;

    @Test
    void thePlacesHoldWhatThereIsWhateverMovesTogether() throws Exception {
        room = new StockRoom(market, market.shop());
        places = IntStream.range(0, 4).mapToObj(i -> room.open("Place " + i)).toList();
        goods = IntStream.range(0, 3)
                .mapToObj(_ -> market.pieces(room.shop(), 40))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var people = IntStream.range(0, PEOPLE)
                    .mapToObj(seed -> threads.submit(() -> work(new Random(seed))))
                    .toList();
            for (var person : people) person.get();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> seen() == orders.size());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(this::ledgerAgrees);
        goods.forEach(this::sumsAgree);
    }

    private void work(Random random) {
        for (int step = 0; step < STEPS; step++) {
            var variant = goods.get(random.nextInt(goods.size()));
            var from = random.nextInt(5) == 0 ? null : places.get(random.nextInt(places.size()));
            var to = places.get(random.nextInt(places.size()));
            int pieces = 1 + random.nextInt(12);
            switch (random.nextInt(8)) {
                case 0 -> settled(room.count(variant, from, pieces));
                case 1 -> settled(room.adjust(variant, from, pieces - 6));
                case 2, 3 -> settled(room.transfer(variant, from, to, pieces));
                case 4, 5 -> sell(variant, from, pieces);
                case 6 -> settled(room.makeDefault(to, "Home"));
                default -> settled(countMany(from, pieces));
            }
            sumsAgree(variant);
        }
    }

    private void sell(UUID variant, UUID from, int pieces) {
        var order = market.place(variant, pieces);
        orders.add(order);
        await().atMost(Duration.ofSeconds(30)).until(() -> isSeen(order));
        room.handOver(order, from, variant, pieces);
        var back = Map.of(
                "orderId",
                order,
                "returnId",
                Ids.next(),
                "restock",
                true,
                "lines",
                List.of(Map.of("variantId", variant, "quantity", 1)));
        market.send().send("order.events", "return.received.v1", order, back);
    }

    private ResponseSpec countMany(UUID place, int pieces) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var variant : goods)
            rows.add(
                    place == null
                            ? Map.of("variantId", variant, "onHand", pieces)
                            : Map.of("variantId", variant, "onHand", pieces, "placeId", place));
        return market.put("/api/v1/inventory", room.shop().bearer(), null, Map.of("items", rows));
    }

    /** Done, or refused for a reason; nothing failed. */
    private static void settled(ResponseSpec response) {
        assertThat(response.expectBody(byte[].class).returnResult().getStatus().value())
                .isIn(200, 409, 412, 422);
    }

    private void sumsAgree(UUID variant) {
        var inventory = market.inventory(room.shop(), variant);
        assertThat(StockRoom.pieces(inventory).mapToInt(Integer::intValue).sum())
                .isEqualTo(inventory.get("onHand").asInt());
        assertThat(StockRoom.pieces(inventory)).allMatch(pieces -> pieces >= 0);
    }

    private boolean isSeen(UUID order) {
        return market.db()
                        .sql("select count(*) from reservations where order_id = ?")
                        .param(order)
                        .query(Long.class)
                        .single()
                == 1;
    }

    private long seen() {
        return market.db()
                .sql("select count(*) from restocked_returns where order_id = any (?)")
                .param(orders.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    /** The row of stock, and the shelf at each place, are the sums of the ledger. */
    private void ledgerAgrees() {
        var variants = goods.toArray(UUID[]::new);
        assertThat(market.db().sql("""
            select count(*) from stock s where s.variant_id = any (?) and s.on_hand = (
                select sum(on_hand_delta) from stock_movements m where m.variant_id = s.variant_id)\
            """).param(variants).query(Integer.class).single())
                .isEqualTo(variants.length);
        assertThat(market.db()
                        .sql("""
            select count(*) from (
                select variant_id, place_id, sum(on_hand_delta) as told from stock_movements
                where variant_id = any (?) and place_id is not null group by variant_id, place_id) ledger
            full join (select * from stock_elsewhere where variant_id = any (?)) shelf using (variant_id, place_id)
            where coalesce(told, 0) <> coalesce(on_hand, 0)\
            """)
                        .params(variants, variants)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
