package bd.haat.product.review;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.product.Market;
import bd.haat.product.feedback.FeedbackTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReviewModerationTest extends FeedbackTest {
    private static final String QUEUE = "/api/v1/admin/reviews";

    @Test
    void whatTheRulesHoldBackWaitsForAnAdmin() {
        var review = write(market.deliver(shopper, product), 1, "Cheaper at my shop, call 01712345678");
        var id = review.get("id").asString();
        assertThat(review.get("status").asString()).isEqualTo("PENDING");
        assertThat(review.get("findings").get(0).asString()).isEqualTo("CONTACT");
        assertThat(market.read(page + "/reviews").get("items")).isEmpty();
        assertThat(queued(id)).isNotNull();
        Market.json(market.get(QUEUE, bearer), 403);
        Market.json(market.post(QUEUE + "/" + id + "/reject", bearer, Map.of("version", 1, "reason", "x")), 403);
        var rejected = judge(id, "reject", Map.of("version", 1, "reason", "ফোন নম্বর"));
        assertThat(rejected.get("status").asString()).isEqualTo("REJECTED");
        assertThat(queued(id)).isNull();
        assertThat(Market.json(market.get(REVIEWS + "/" + id, bearer), 200)
                        .get("reason")
                        .asString())
                .isEqualTo("ফোন নম্বর");
        var better = Market.json(
                market.put(REVIEWS + "/" + id, bearer, "*", Map.of("rating", 1, "text", "Bad colour")), 200);
        assertThat(better.get("status").asString())
                .as("a person looks again at what a person rejected")
                .isEqualTo("PENDING");
        judge(id, "publish", Map.of("version", better.get("version").asLong()));
        assertThat(market.read(page + "/reviews").get("items")).hasSize(1);
    }

    @Test
    void nothingIsPublishedThatTheAdminDidNotSee() {
        var review = write(market.deliver(shopper, product), 1, "see www.example.com for more");
        var id = review.get("id").asString();
        Market.json(
                market.put(REVIEWS + "/" + id, bearer, "*", Map.of("rating", 1, "text", "call 01812345678 now")), 200);
        var refused = Market.json(
                market.post(QUEUE + "/" + id + "/publish", market.tokens().admin(), Map.of("version", 1)), 409);
        assertThat(refused.get("code").asString()).isEqualTo("changed-meanwhile");
        assertThat(market.read(page + "/reviews").get("items")).isEmpty();
    }

    @Test
    void theSameSentenceTwiceAndTooManyInADayWait() {
        var sentence = "Excellent product, highly recommended to all";
        assertThat(write(market.deliver(shopper, product), 5, sentence)
                        .get("status")
                        .asString())
                .isEqualTo("PUBLISHED");
        assertThat(write(market.deliver(shopper, product), 5, sentence)
                        .get("findings")
                        .get(0)
                        .asString())
                .isEqualTo("REPEATED");
        market.db().sql("""
                    insert into receipts
                    select gen_random_uuid(), order_id, customer_id, product_id, variant_id, seller_id, delivered_at
                    from receipts cross join generate_series(1, 10) where customer_id = ?\
                    """).param(shopper).update();
        market.db().sql("""
                    insert into reviews (id, line_id, product_id, variant_id, seller_id, customer_id, rating, status,
                                         created_at, updated_at, version)
                    select line_id, line_id, product_id, variant_id, seller_id, customer_id, 5, 'PUBLISHED', now(), now(), 1
                    from receipts r where customer_id = ? and not exists (select 1 from reviews where line_id = r.line_id)\
                    """).param(shopper).update();
        assertThat(write(market.deliver(shopper, product), 5, null)
                        .get("findings")
                        .get(0)
                        .asString())
                .isEqualTo("FLOOD");
    }

    private JsonNode queued(String id) {
        var cursor = "";
        do {
            var queue = Market.json(
                    market.get(
                            QUEUE + "?limit=100&cursor=" + cursor,
                            market.tokens().admin()),
                    200);
            for (var item : queue.get("items")) if (item.get("id").asString().equals(id)) return item;
            cursor = queue.get("nextCursor").isNull()
                    ? ""
                    : queue.get("nextCursor").asString();
        } while (!cursor.isEmpty());
        return null;
    }

    private JsonNode judge(String id, String action, Map<String, Object> body) {
        return Market.json(
                market.post(QUEUE + "/" + id + "/" + action, market.tokens().admin(), body), 200);
    }
}
