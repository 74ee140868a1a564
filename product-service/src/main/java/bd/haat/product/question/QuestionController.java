package bd.haat.product.question;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.product.feedback.Offers;
import bd.haat.product.question.Answering.Answered;
import bd.haat.product.question.Answering.Full;
import bd.haat.product.question.Answering.Refused;
import bd.haat.product.question.Answering.Stranger;
import bd.haat.product.question.Asking.Asked;
import bd.haat.product.question.Asking.TooMany;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking and answering, for whoever is signed in. */
@RestController
class QuestionController {
    private static final UUID NEWEST = new UUID(-1, -1);

    private final AskQuestion ask;
    private final AnswerQuestion answer;
    private final JdbcQuestions questions;
    private final Offers offers;
    private final Cursors cursors;

    QuestionController(
            AskQuestion ask, AnswerQuestion answer, JdbcQuestions questions, Offers offers, Cursors cursors) {
        this.ask = ask;
        this.answer = answer;
        this.questions = questions;
        this.offers = offers;
        this.cursors = cursors;
    }

    record OwnQuestionPosition(UUID id) {}

    @PostMapping("/api/v1/products/{id}/questions")
    @Operation(summary = "Asks about a product; the shop is told")
    ResponseEntity<QuestionView> ask(@PathVariable UUID id, Caller caller, Body<NewQuestion> body) {
        offers.listed(id).orElseThrow(Problems::notFound);
        var wish = body.get();
        return switch (ask.ask(id, caller.userId(), wish.text().strip(), wish.name())) {
            case Asked(var question) ->
                ResponseEntity.created(URI.create("/api/v1/questions/" + question.id() + "/answers"))
                        .body(QuestionView.of(question));
            case TooMany() -> throw Problems.tooManyRequests(Duration.ofHours(1));
            case Asking.Gone() -> throw Problems.notFound();
        };
    }

    @GetMapping("/api/v1/questions/mine")
    @Operation(summary = "The caller's questions in any status, newest first")
    Page<QuestionView> mine(
            Caller caller,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var from = cursors.decode(cursor, OwnQuestionPosition.class);
        return Page.of(
                        questions.of(caller.userId(), from == null ? NEWEST : from.id(), limit + 1),
                        limit,
                        last -> cursors.encode(new OwnQuestionPosition(last.id())))
                .map(QuestionView::of);
    }

    @DeleteMapping("/api/v1/questions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a question of the caller's back for good")
    void withdraw(@PathVariable UUID id, Caller caller) {
        if (!ask.withdraw(id, caller.userId())) throw Problems.notFound();
    }

    @PutMapping("/api/v1/questions/{id}/answer")
    @Operation(summary = "Answers, or says it otherwise: the shop's owner, or somebody whom the goods reached")
    Answered answer(@PathVariable UUID id, Caller caller, Body<Answer> body) {
        questions
                .find(id)
                .filter(question -> question.status() == QuestionStatus.PUBLISHED)
                .orElseThrow(Problems::notFound);
        return switch (answer.answer(id, caller.userId(), body.get().text().strip())) {
            case Answered answered -> answered;
            case Stranger() -> throw Problems.forbidden("answer-not-yours");
            case Refused(var findings) ->
                throw Problems.unprocessable("text-refused").with("findings", findings);
            case Full(var most) -> throw Problems.unprocessable("answers-full").with("most", most);
            case Answering.Gone() -> throw Problems.notFound();
        };
    }

    @DeleteMapping("/api/v1/questions/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes the caller's answer away")
    void remove(@PathVariable UUID id, Caller caller) {
        if (!answer.remove(id, caller.userId())) throw Problems.notFound();
    }

    /** @param author how the asker wants to be called in public; nobody is named who does not say so */
    record NewQuestion(
            @NotBlank @Size(max = 500) String text,
            @Size(max = 40) String author) {
        String name() {
            return author == null || author.isBlank() ? null : author.strip();
        }
    }

    record Answer(@NotBlank @Size(max = 2000) String text) {}
}
