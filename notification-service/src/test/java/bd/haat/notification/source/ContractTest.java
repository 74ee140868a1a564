package bd.haat.notification.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bd.haat.common.messaging.EventJson;
import bd.haat.notification.source.AftersalesListener.AftersalesNews;
import bd.haat.notification.source.CheckoutCodeListener.CodeRequested;
import bd.haat.notification.source.OrderListener.OrderNews;
import bd.haat.notification.source.PayoutListener.PayoutNews;
import bd.haat.notification.source.SellerListener.SellerChanged;
import bd.haat.notification.source.VerificationListener.VerificationRequested;
import bd.haat.notification.template.Occasion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what the producers say they send. */
class ContractTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "order.confirmed.v1",
                "order.rejected.v1",
                "order.awaiting-payment.v1",
                "order.cancelled.v1",
                "order.expired.v1",
                "order.delivered.v1",
                "shipment.accepted.v1",
                "shipment.handed-over.v1",
                "shipment.cancelled.v1",
                "shipment.delivery-failed.v1",
                "shipment.returned.v1",
                "payment.failed.v1"
            })
    void ordersAreUnderstood(String type) throws IOException {
        var news = read("order", type, OrderNews.class);
        assertThat(OrderListener.occasion(type)).isNotNull();
        assertThat(news.customerId()).isNotNull();
        assertThat(news.number()).startsWith("HT-");
        if (!type.startsWith("payment")) assertThat(news.values()).containsKey("items");
        if (type.startsWith("order")) assertThat(news.values()).containsKey("total");
        if (type.contains("awaiting")) assertThat(news.values()).containsKeys("payUrl", "expires");
    }

    @ParameterizedTest
    @ValueSource(strings = {"payout.paid.v1", "payout.destination-changed.v1"})
    void payoutsAreUnderstood(String type) throws IOException {
        var news = read("order", type, PayoutNews.class);
        assertThat(OrderListener.occasion(type)).isNotNull();
        assertThat(news.ownerId()).isNotNull();
        assertThat(news.values()).containsKeys("shop", "account");
        assertThat(news.values())
                .containsKeys(
                        type.contains("paid") ? new String[] {"amount", "reference"} : new String[] {"validFrom"});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order.lines-cancelled.v1",
                "return.requested.v1",
                "return.accepted.v1",
                "return.refused.v1",
                "return.received.v1",
                "complaint.opened.v1",
                "complaint.answered.v1",
                "complaint.closed.v1"
            })
    void whatComesAfterTheSaleIsUnderstood(String type) throws IOException {
        var news = read("order", type, AftersalesNews.class);
        assertThat(OrderListener.occasion(type)).isNotNull();
        assertThat(news.number()).startsWith("HT-");
        assertThat(news.toBeTold(type)).isNotEmpty().doesNotContainNull();
        if (!type.startsWith("complaint")) assertThat(news.values()).containsKey("items");
        if (type.endsWith("requested.v1") || type.endsWith("opened.v1"))
            assertThat(news.values()).containsKey("expires");
    }

    @Test
    void verificationsAreUnderstood() throws IOException {
        var asked = read("user", "user.verification-requested.v1", VerificationRequested.class);
        assertThat(asked.channel()).isIn("EMAIL", "PHONE");
        assertThat(asked.link()).endsWith("verify-email?token=" + asked.secret());
        assertThat(asked.expiresAt()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deadline.near.v1", "deadline.passed.v1"})
    void deadlinesAreUnderstood(String type) throws IOException {
        assertThat(read("order", type, DeadlineListener.Deadline.class)).hasNoNullFieldsOrProperties();
    }

    @Test
    void codesOfTheCheckoutAreUnderstood() throws IOException {
        var asked = read("order", "checkout.code-requested.v1", CodeRequested.class);
        assertThat(asked).hasNoNullFieldsOrProperties();
        assertThat(asked.code()).hasSize(6);
    }

    @Test
    void newsOfTheCatalogueAreUnderstood() throws IOException {
        var moderated = read("product", "product.moderated.v1", CatalogueListener.Moderated.class);
        assertThat(moderated).hasNoNullFieldsOrProperties();
        assertThat(moderated.occasion().key()).isEqualTo("product-rejected");
        assertThat(read("product", "stock.low.v1", CatalogueListener.Low.class)).hasNoNullFieldsOrProperties();
        assertThat(read("product", "stock.back.v1", CatalogueListener.Back.class))
                .hasNoNullFieldsOrProperties();
    }

    @Test
    void reviewsAndQuestionsAreUnderstood() throws IOException {
        var rejected = read("product", "review.changed.v1", FeedbackNews.class);
        assertThat(rejected.of("review.changed.v1")).hasValueSatisfying(news -> {
            assertThat(news.occasion()).isEqualTo(Occasion.REVIEW_REJECTED);
            assertThat(news.person()).isEqualTo(rejected.customerId());
            assertThat(news.values()).containsKeys("product", "reason");
        });
        var asked = read("product", "question.changed.v1", FeedbackNews.class);
        assertThat(asked.of("question.changed.v1")).hasValueSatisfying(news -> {
            assertThat(news.occasion()).isEqualTo(Occasion.QUESTION_ASKED);
            assertThat(news.person()).isEqualTo(asked.sellerOwnerId());
        });
        var review = read("product", "review.answered.v1", FeedbackNews.class);
        assertThat(review.of("review.answered.v1"))
                .hasValueSatisfying(news -> assertThat(news.values()).containsKeys("product", "shop"));
        var question = read("product", "question.answered.v1", FeedbackNews.class);
        assertThat(question.of("question.answered.v1"))
                .hasValueSatisfying(news -> assertThat(news.person()).isEqualTo(question.customerId()));
    }

    @Test
    void shopsAreUnderstood() throws IOException {
        var shop = read("seller", "seller.changed.v1", SellerChanged.class);
        assertThat(shop.ownerId()).isNotNull();
        assertThat(shop.shopName().isPresent()).isTrue();
        assertThat(shop.status()).isNotNull();
    }

    private static <T> T read(String producer, String type, Class<T> as) throws IOException {
        var file = Path.of("../" + producer + "-service/src/main/resources/contracts/" + type + ".example.json");
        assumeTrue(Files.exists(file), producer + "-service has no example yet");
        return EventJson.read(Files.readString(file), as);
    }
}
