package bd.haat.order.cart;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.Neighbours;
import bd.haat.order.OrderTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class CartTest extends OrderTest {
    private static final String TOKEN = "X-Cart-Token";

    @Test
    void aShoppersCartIsPricedAndGroupedBySeller() {
        put(bearer(), null, Neighbours.SAREE, 2).expectStatus().isOk();
        put(bearer(), null, Neighbours.HONEY, 20).expectStatus().isOk();
        var cart = body(put(bearer(), null, Neighbours.PANJABI, 1));
        assertThat(cart.at("/subtotal/amount").asLong()).isEqualTo(2 * 250_000 + 20 * 65_000 + 120_050);
        assertThat(cart.get("sellers")).hasSize(2);
        assertThat(cart.get("lines")
                        .valueStream()
                        .filter(line -> line.get("variantId").asString().equals(Neighbours.HONEY.toString()))
                        .findFirst()
                        .orElseThrow()
                        .get("state")
                        .asString())
                .isEqualTo("SHORT");
        assertThat(body(put(bearer(), null, Neighbours.HONEY, 0)).get("lines")).hasSize(2);
        http.delete()
                .uri("/api/v1/cart")
                .header("Authorization", bearer())
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(body(get("/api/v1/cart", bearer())).get("lines")).isEmpty();
    }

    @Test
    void aChangedPriceIsShownUntilTheShopperHasTakenItAsSeen() {
        assertThat(line(body(put(bearer(), null, Neighbours.HONEY, 1)), Neighbours.HONEY)
                        .has("priceChanged"))
                .isFalse();
        NEIGHBOURS.price(Neighbours.HONEY, 70_000);
        for (int i = 0; i < 2; i++) {
            var changed = line(body(get("/api/v1/cart", bearer())), Neighbours.HONEY);
            assertThat(changed.at("/priceChanged/from/amount").asLong()).isEqualTo(65_000);
            assertThat(changed.at("/priceChanged/to/amount").asLong()).isEqualTo(70_000);
            assertThat(changed.at("/unitPrice/amount").asLong()).isEqualTo(70_000);
        }
        var told = line(body(put(bearer(), null, Neighbours.HONEY, 2)), Neighbours.HONEY);
        assertThat(told.at("/priceChanged/from/amount").asLong()).isEqualTo(65_000);
        assertThat(line(body(get("/api/v1/cart", bearer())), Neighbours.HONEY).has("priceChanged"))
                .isFalse();
    }

    @Test
    void aGuestsCartKeepsThePricesItWasFilledAt() {
        var token = put(null, null, Neighbours.HONEY, 1)
                .returnResult()
                .getResponseHeaders()
                .getFirst(TOKEN);
        put(null, token, Neighbours.SAREE, 1).expectStatus().isOk();
        NEIGHBOURS.price(Neighbours.HONEY, 60_000);
        put(bearer(), null, Neighbours.HONEY, 1).expectStatus().isOk();
        NEIGHBOURS.price(Neighbours.HONEY, 61_000);
        NEIGHBOURS.price(Neighbours.SAREE, 240_000);
        var merged = body(get("/api/v1/cart", bearer(), TOKEN, token));
        assertThat(line(merged, Neighbours.SAREE)
                        .at("/priceChanged/from/amount")
                        .asLong())
                .isEqualTo(250_000);
        assertThat(line(merged, Neighbours.HONEY)
                        .at("/priceChanged/from/amount")
                        .asLong())
                .as("the price the shopper saw, not the one the guest saw")
                .isEqualTo(60_000);
    }

    @Test
    void stockIsShownAsWhatCanBeHad() {
        put(bearer(), null, Neighbours.HONEY, 6).expectStatus().isOk();
        for (var stock :
                new Object[][] {{1000, "IN_STOCK"}, {6, "IN_STOCK"}, {5, "LIMITED"}, {1, "LIMITED"}, {0, "OUT"}}) {
            NEIGHBOURS.available((int) stock[0]);
            var line = line(body(get("/api/v1/cart", bearer())), Neighbours.HONEY);
            assertThat(line.get("availability").asString()).isEqualTo(stock[1]);
            assertThat(line.get("available").asInt()).isEqualTo(stock[0]);
        }
    }

    @Test
    void whatIsNoLongerSoldIsShownAsSuch() {
        put(bearer(), null, Neighbours.HONEY, 1).expectStatus().isOk();
        db.sql("insert into cart_items values (?, ?, 3, now())")
                .params(shopper, Neighbours.WITHDRAWN)
                .update();
        var cart = body(get("/api/v1/cart", bearer()));
        assertThat(cart.at("/lines/1/state").asString()).isEqualTo("UNAVAILABLE");
        assertThat(cart.at("/lines/1/availability").asString()).isEqualTo("OUT");
        assertThat(cart.at("/subtotal/amount").asLong()).isEqualTo(65_000);
    }

    @Test
    void aGuestsCartBecomesTheShoppersOnce() {
        var first = get("/api/v1/cart", null);
        var token = first.returnResult().getResponseHeaders().getFirst(TOKEN);
        assertThat(token).hasSize(32);
        put(null, token, Neighbours.SAREE, 3).expectStatus().isOk();
        put(null, token, Neighbours.HONEY, 998).expectStatus().isOk();
        assertThat(body(get("/api/v1/cart", null, TOKEN, token)).get("quantity").asInt())
                .isEqualTo(1001);
        put(bearer(), null, Neighbours.HONEY, 5).expectStatus().isOk();

        var merged = get("/api/v1/cart", bearer(), TOKEN, token);
        merged.expectHeader().doesNotExist(TOKEN);
        assertThat(body(merged).get("quantity").asInt()).isEqualTo(3 + 999);
        assertThat(body(get("/api/v1/cart", bearer(), TOKEN, token))
                        .get("quantity")
                        .asInt())
                .isEqualTo(3 + 999);
        assertThat(body(get("/api/v1/cart", null, TOKEN, token)).get("lines")).isEmpty();
    }

    @Test
    void theOrderedCartIsEmptyAfterwards() {
        put(bearer(), null, Neighbours.HONEY, 2).expectStatus().isOk();
        var id = placed("{\"addressId\":\"%s\",\"paymentMethod\":\"COD\"}".formatted(Neighbours.ADDRESS));
        assertThat(order(id).at("/lines/0/quantity").asInt()).isEqualTo(2);
        assertThat(body(get("/api/v1/cart", bearer())).get("lines")).isEmpty();
    }

    @Test
    void aGuestWhoSignsInAtTheCheckoutOrdersTheirCart() {
        var token = put(null, null, Neighbours.HONEY, 4)
                .returnResult()
                .getResponseHeaders()
                .getFirst(TOKEN);
        var cart = "{\"addressId\":\"%s\",\"paymentMethod\":\"COD\"}".formatted(Neighbours.ADDRESS);
        var order = post(
                "/api/v1/orders",
                bearer(),
                cart,
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                TOKEN,
                token);
        order.expectStatus().isCreated();
        assertThat(body(order).at("/lines/0/quantity").asInt()).isEqualTo(4);
    }

    @Test
    void badInputIsRefused() {
        var unknown = put(bearer(), null, UUID.randomUUID(), 1);
        unknown.expectStatus().isEqualTo(422);
        assertThat(body(unknown).get("code").asString()).isEqualTo("items-unavailable");
        put(bearer(), null, Neighbours.HONEY, 1000).expectStatus().isBadRequest();
        put(bearer(), null, Neighbours.HONEY, -1).expectStatus().isBadRequest();
        put(bearer(), "forged", Neighbours.HONEY, 1).expectStatus().isBadRequest();
        for (var body : new String[] {
            "{}", "{\"quantity\":null}", "{\"quantity\":\"1\"}", "{\"quantity\":1.5}", "{\"q\":1}", "x"
        })
            http.put()
                    .uri("/api/v1/cart/items/" + Neighbours.HONEY)
                    .header("Authorization", bearer())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body)
                    .exchange()
                    .expectStatus()
                    .isBadRequest();
        assertThat(body(get("/api/v1/cart", bearer())).get("lines")).isEmpty();
    }

    private static JsonNode line(JsonNode cart, UUID variant) {
        return cart.get("lines")
                .valueStream()
                .filter(line -> line.get("variantId").asString().equals(variant.toString()))
                .findFirst()
                .orElseThrow();
    }

    private ResponseSpec put(String bearer, String token, UUID variant, int quantity) {
        return http.put()
                .uri("/api/v1/cart/items/" + variant)
                .headers(all -> {
                    if (bearer != null) all.set("Authorization", bearer);
                    if (token != null) all.set(TOKEN, token);
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"quantity\":%d}".formatted(quantity))
                .exchange();
    }
}
