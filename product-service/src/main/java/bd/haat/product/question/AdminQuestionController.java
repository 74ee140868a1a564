package bd.haat.product.question;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For admins: questions that the automatic rules held back, and answers that should not stand. */
@RestController
@RequestMapping("/api/v1/admin/questions")
@Tag(name = "Administration")
class AdminQuestionController {
    private static final UUID OLDEST = new UUID(0, 0);

    private final JdbcQuestions questions;
    private final JudgeQuestion judge;
    private final AnswerQuestion answers;
    private final Cursors cursors;

    AdminQuestionController(JdbcQuestions questions, JudgeQuestion judge, AnswerQuestion answers, Cursors cursors) {
        this.questions = questions;
        this.judge = judge;
        this.answers = answers;
        this.cursors = cursors;
    }

    record QuestionQueuePosition(UUID id) {}

    @GetMapping
    @Operation(summary = "What waits to be judged, oldest first")
    Page<QuestionView> queue(
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var from = cursors.decode(cursor, QuestionQueuePosition.class);
        return Page.of(
                        questions.toJudge(from == null ? OLDEST : from.id(), limit + 1),
                        limit,
                        last -> cursors.encode(new QuestionQueuePosition(last.id())))
                .map(QuestionView::of);
    }

    @PostMapping("/{id}/publish")
    @Operation(summary = "Shows it to everybody, and the shop is told")
    QuestionView publish(@PathVariable UUID id, Caller caller) {
        return judge.publish(id, caller.userId()).map(QuestionView::of).orElseThrow(Problems::notFound);
    }

    @PostMapping("/{id}/reject")
    @Operation(summary = "Hides it from all but who asked")
    QuestionView reject(@PathVariable UUID id, Caller caller, Body<Refusal> body) {
        questions.find(id).orElseThrow(Problems::notFound);
        return judge.reject(id, body.get().reason(), caller.userId())
                .map(QuestionView::of)
                .orElseThrow(Problems::notFound);
    }

    @DeleteMapping("/{id}/answers/{answerId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Strikes an answer")
    void strike(@PathVariable UUID id, @PathVariable UUID answerId) {
        if (!answers.strike(id, answerId)) throw Problems.notFound();
    }

    record Refusal(@NotBlank @Size(max = 300) String reason) {}
}
