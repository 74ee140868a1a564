package bd.haat.notification.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.persistence.Ids;
import bd.haat.notification.NotificationTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedbackTellingTest extends NotificationTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void aShopHearsOnceOfAReviewThatIsShown() {
        register("en", true);
        var event = Ids.next();
        var review = changed("PUBLISHED", null, "sellerOwnerId");
        review.put("rating", 4);
        for (int i = 0; i < 2; i++) send.as(event, "product.events", "review.changed.v1", user, review);
        review.put("previousStatus", "PUBLISHED");
        send.send("product.events", "review.changed.v1", user, review);
        review.put("status", "WITHDRAWN");
        send.send("product.events", "review.changed.v1", user, review);
        var question = changed("PENDING", null, "sellerOwnerId");
        send.send("product.events", "question.changed.v1", user, question);
        question.put("status", "PUBLISHED");
        question.put("previousStatus", "PENDING");
        send.send("product.events", "question.changed.v1", user, question);
        await().atMost(SOON).until(() -> letters(email).size() == 2);
        assertThat(letters(email).stream().map(letter -> letter.get("subject").asString()))
                .containsExactlyInAnyOrder("Jamdani: a new review", "Jamdani: a shopper asks");
        assertThat(letters(email).stream().map(letter -> letter.get("text").asString()))
                .anyMatch(text -> text.contains("★★★★☆"));
        assertThat(asked(SSL_WIRELESS)).as("no SMS").isEmpty();
    }

    @Test
    void aShopperHearsOfAnswersAndOfWhatIsNotShown() {
        register("bn", true);
        var review = changed("REJECTED", "PENDING", "customerId");
        review.put("rating", 1);
        review.put("reason", "ফোন নম্বর");
        send.send("product.events", "review.changed.v1", user, review);
        send.send(
                "product.events",
                "review.answered.v1",
                user,
                Map.of(
                        "productName", Map.of("en", "Jamdani"),
                        "shopName", Map.of("bn", "জামদানি ঘর"),
                        "customerId", user.toString()));
        var answered = Map.of(
                "productName", Map.of("en", "Jamdani"),
                "customerId", user.toString(),
                "answererId", Ids.next().toString());
        send.send("product.events", "question.answered.v1", user, answered);
        var own = new HashMap<String, Object>(answered);
        own.put("answererId", user.toString());
        send.send("product.events", "question.answered.v1", user, own);
        await().atMost(SOON).until(() -> letters(email).size() == 3);
        assertThat(letters(email).stream().map(letter -> letter.get("subject").asString()))
                .containsExactlyInAnyOrder(
                        "Jamdani: আপনার রিভিউ প্রকাশ হয়নি",
                        "জামদানি ঘর আপনার রিভিউর জবাব দিয়েছে",
                        "Jamdani: আপনার প্রশ্নের উত্তর এসেছে");
        assertThat(letters(email).stream().map(letter -> letter.get("text").asString()))
                .anyMatch(text -> text.contains("ফোন নম্বর"));
    }

    private Map<String, Object> changed(String status, String before, String whom) {
        var event = new HashMap<String, Object>(Map.of(
                "productName", Map.of("en", "Jamdani"),
                "sellerOwnerId", Ids.next().toString(),
                "customerId", Ids.next().toString(),
                "status", status));
        event.put(whom, user.toString());
        if (before != null) event.put("previousStatus", before);
        return event;
    }
}
