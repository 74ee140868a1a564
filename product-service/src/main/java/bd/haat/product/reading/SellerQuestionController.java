package bd.haat.product.reading;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.product.seller.Sellers;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is asked about a seller's goods; answered at {@code PUT /questions/{id}/answer}. */
@RestController
class SellerQuestionController {
    private static final UUID NEWEST = new UUID(-1, -1);

    private final JdbcPublicQuestions questions;
    private final Sellers sellers;
    private final Cursors cursors;

    SellerQuestionController(JdbcPublicQuestions questions, Sellers sellers, Cursors cursors) {
        this.questions = questions;
        this.sellers = sellers;
        this.cursors = cursors;
    }

    record SellerQuestionPosition(UUID id) {}

    @GetMapping("/api/v1/seller/questions")
    @Operation(
            summary =
                    "Questions about the caller's goods, newest first; answered=false: what waits for the shop's answer")
    Page<PublicQuestion> list(
            Caller caller,
            @RequestParam(required = false) Boolean answered,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var shop = sellers.ownedBy(caller.userId()).orElseThrow(Problems::notFound);
        var from = cursors.decode(cursor, SellerQuestionPosition.class);
        return Page.of(
                questions.ofSeller(shop.id(), answered, from == null ? NEWEST : from.id(), limit + 1),
                limit,
                last -> cursors.encode(new SellerQuestionPosition(last.id())));
    }
}
