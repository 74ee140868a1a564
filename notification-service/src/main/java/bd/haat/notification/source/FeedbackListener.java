package bd.haat.notification.source;

import bd.haat.common.messaging.EventMetadata;
import bd.haat.common.messaging.Subscribe;
import bd.haat.notification.telling.Telling;
import org.springframework.stereotype.Component;

/** Shops hear what is said and asked about their goods, shoppers that they were answered or not let through. */
@Component
class FeedbackListener {
    private final Telling telling;

    FeedbackListener(Telling telling) {
        this.telling = telling;
    }

    @Subscribe(
            exchange = "product.events",
            queue = "notification.feedback",
            types = {"review.changed.v1", "review.answered.v1", "question.changed.v1", "question.answered.v1"},
            concurrency = 2)
    void happened(FeedbackNews news, EventMetadata metadata) {
        news.of(metadata.type())
                .ifPresent(told ->
                        telling.tell(metadata.id(), metadata.time(), told.person(), told.occasion(), told.values()));
    }
}
