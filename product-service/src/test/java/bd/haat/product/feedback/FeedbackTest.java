package bd.haat.product.feedback;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A shop sells one product, and a shopper has something to say about it. */
public abstract class FeedbackTest extends ProductTest {
    protected static final String REVIEWS = "/api/v1/reviews";

    protected Market.Shop shop;
    protected JsonNode product;

    /** The product's path. */
    protected String page;

    protected UUID shopper;
    protected String bearer;

    @BeforeEach
    void sell() {
        shop = market.shop();
        product = market.product(
                shop,
                market.category("জামদানি", "Jamdani", null),
                "জামদানি",
                "Jamdani",
                Market.variant("F-" + Ids.next(), 100_000, 5));
        page = "/api/v1/products/" + product.get("id").asString();
        another();
    }

    /** From here on another shopper speaks. */
    protected void another() {
        shopper = Ids.next();
        bearer = market.tokens().shopper(shopper);
    }

    /** The shopper's review of what has just arrived; its path. */
    protected String reviewed() {
        return REVIEWS + "/"
                + write(market.deliver(shopper, product), 5, null).get("id").asString();
    }

    protected JsonNode write(UUID line, int rating, String text) {
        return Market.created(market.post(REVIEWS, bearer, review(line, rating, text)));
    }

    protected static Map<String, Object> review(UUID line, int rating, String text) {
        var body = new HashMap<String, Object>(Map.of("lineId", line, "rating", rating));
        if (text != null) body.put("text", text);
        return body;
    }
}
