package bd.haat.notification.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpMethod.GET;

import bd.haat.common.persistence.Ids;
import bd.haat.notification.NotificationTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTellingTest extends NotificationTest {
    @ParameterizedTest
    @CsvSource({
        "product.moderated.v1, APPROVED, looked at and approved",
        "product.moderated.v1, REJECTED, wrong picture",
        "stock.low.v1,, only 3 pieces of Jamdani saree (JM-1)",
        "stock.back.v1,, can be had again"
    })
    void theOneItConcernsIsTold(String type, String decision, String words) {
        register("en", true);
        send.send("product.events", type, Ids.next(), news(decision));
        await().atMost(Duration.ofSeconds(10)).until(() -> letters(email).size() == 1);
        assertThat(letters(email).getFirst().get("text").asString()).contains(words, "Jamdani saree");
        assertThat(inbox("bn").getFirst().toString()).contains("জামদানি শাড়ি").doesNotContain("{{");
    }

    @Test
    void anAdminsWordsAreNeverReadAsPlaces() {
        register("en", true);
        var news = news("REJECTED");
        news.put("note", "{{name}} <i>no</i>");
        send.send("product.events", "product.moderated.v1", Ids.next(), news);
        await().atMost(Duration.ofSeconds(10)).until(() -> letters(email).size() == 1);
        assertThat(letters(email).getFirst().get("text").asString()).contains("{{name}} <i>no</i>");
        assertThat(letters(email).getFirst().get("html").asString()).contains("&lt;i&gt;no");
    }

    private Map<String, Object> news(String decision) {
        var news = new HashMap<String, Object>(Map.of(
                "ownerId", user.toString(),
                "userId", user.toString(),
                "sellerId", Ids.next().toString(),
                "productId", Ids.next().toString(),
                "variantId", Ids.next().toString(),
                "name", Map.of("bn", "জামদানি শাড়ি", "en", "Jamdani saree"),
                "sku", "JM-1",
                "available", 3));
        if (decision != null) {
            news.put("decision", decision);
            news.put("note", "wrong picture");
        }
        return news;
    }

    private List<?> inbox(String language) {
        return (List<?>) call(GET, "/api/v1/notifications?lang=" + language, tokens.shopper(user), null, null)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("items");
    }
}
