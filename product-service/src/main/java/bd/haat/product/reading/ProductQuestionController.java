package bd.haat.product.reading;

import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.product.reading.JdbcPublicQuestions.AnswerPosition;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What was asked about a product, for everybody. */
@RestController
class ProductQuestionController extends ReadingController {
    private static final UUID NEWEST = new UUID(-1, -1);

    private final JdbcPublicQuestions questions;
    private final JdbcPublicReviews products;
    private final Cursors cursors;

    ProductQuestionController(
            JdbcPublicQuestions questions, JdbcPublicReviews products, Cursors cursors, JsonMapper json) {
        super(json);
        this.questions = questions;
        this.products = products;
        this.cursors = cursors;
    }

    record QuestionPosition(UUID id) {}

    @GetMapping("/api/v1/products/{id}/questions")
    @Operation(summary = "Questions about a product with their first answers, newest first")
    ResponseEntity<Page<PublicQuestion>> list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        if (!products.isListed(id)) throw Problems.notFound();
        var from = cursors.decode(cursor, QuestionPosition.class);
        return answer(Page.of(
                questions.of(id, from == null ? NEWEST : from.id(), limit + 1),
                limit,
                last -> cursors.encode(new QuestionPosition(last.id()))));
    }

    @GetMapping("/api/v1/questions/{id}/answers")
    @Operation(summary = "All answers to a question, the shop's first")
    ResponseEntity<Page<PublicQuestion.Answer>> answers(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        if (!questions.isPublished(id)) throw Problems.notFound();
        return answer(Page.of(
                questions.answers(id, cursors.decode(cursor, AnswerPosition.class), limit + 1),
                limit,
                last -> cursors.encode(new AnswerPosition(last.bySeller(), last.id()))));
    }
}
