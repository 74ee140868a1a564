package bd.haat.product.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import bd.haat.product.StockRoom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From which place goods leave, and to which they come back. */
class HandOverPlacesTest extends ProductTest {
    private StockRoom room;
    private UUID variant;
    private UUID small;
    private UUID large;
    private UUID order;

    /** Five at the default place, two and three elsewhere; an order holds all ten. */
    @BeforeEach
    void threePlaces() {
        room = new StockRoom(market, market.shop());
        room.open("Shop");
        small = room.open("Small");
        large = room.open("Large");
        variant = market.pieces(room.shop(), 10);
        Market.json(room.transfer(variant, null, small, 2), 200);
        Market.json(room.transfer(variant, null, large, 3), 200);
        order = market.place(variant, 10);
        await().until(() ->
                market.inventory(room.shop(), variant).get("reserved").asInt() == 10);
    }

    @Test
    void goodsLeaveFromThePlaceThatIsNamed() {
        room.handOver(order, large, variant, 2);
        awaitPieces(5, 2, 1);
        room.handOver(order, large, variant, 2);
        awaitPieces(4, 2, 0);
    }

    @Test
    void withoutANameTheyLeaveFromTheDefaultPlaceThenFromTheFullest() {
        room.handOver(order, null, variant, 4);
        awaitPieces(1, 2, 3);
        room.handOver(order, null, variant, 3);
        awaitPieces(0, 2, 1);
        room.handOver(order, Ids.next(), variant, 3);
        awaitPieces(0, 0, 0);
        assertThat(market.inventory(room.shop(), variant).get("reserved").asInt())
                .isZero();
    }

    @Test
    void whatComesBackIsPutAtTheDefaultPlace() {
        room.handOver(order, large, variant, 3);
        awaitPieces(5, 2, 0);
        market.send()
                .send(
                        "order.events",
                        "return.received.v1",
                        order,
                        Map.of(
                                "orderId",
                                order,
                                "returnId",
                                Ids.next(),
                                "restock",
                                true,
                                "lines",
                                List.of(Map.of("variantId", variant, "quantity", 1))));
        awaitPieces(6, 2, 0);
    }

    private void awaitPieces(Integer... pieces) {
        await().untilAsserted(() -> assertThat(room.pieces(variant)).containsExactly(pieces));
    }
}
