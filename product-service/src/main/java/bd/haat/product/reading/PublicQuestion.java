package bd.haat.product.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * @param author absent where the asker wants no name
 * @param answers the first few, the shop's before all
 * @param answerCount all there are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicQuestion(
        UUID id, UUID productId, String text, String author, List<Answer> answers, int answerCount, Instant createdAt) {
    /** @param bySeller else it is somebody's whom the goods reached */
    record Answer(UUID id, String text, boolean bySeller, Instant createdAt) {}
}
