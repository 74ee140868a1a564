package bd.haat.product.feedback;

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
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For admins: words that hold a review or a question back until somebody has looked at it. */
@RestController
@RequestMapping("/api/v1/admin/banned-words")
@Tag(name = "Administration")
class BannedWordController {
    private final JdbcBannedWords words;
    private final Cursors cursors;
    private final Clock clock;

    BannedWordController(JdbcBannedWords words, Cursors cursors, Clock clock) {
        this.words = words;
        this.cursors = cursors;
        this.clock = clock;
    }

    record BannedWordPosition(String phrase) {}

    @GetMapping
    @Operation(summary = "The words, in the order of the alphabet")
    Page<BannedWord> list(
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var from = cursors.decode(cursor, BannedWordPosition.class);
        return Page.of(
                words.after(from == null ? "" : from.phrase(), limit + 1),
                limit,
                last -> cursors.encode(new BannedWordPosition(last.phrase())));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Adds a word or several in a row; signs and capitals make no difference")
    void add(Caller caller, Body<NewWord> body) {
        var phrase = Phrase.of(body.get().phrase());
        if (phrase.isEmpty()) throw Problems.invalid("phrase", "required");
        if (!words.add(phrase, caller.userId(), clock.instant()))
            throw Problems.unprocessable("banned-words-full").with("most", JdbcBannedWords.MOST);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a word off the list")
    void remove(@RequestParam @Size(max = 100) String phrase) {
        if (!words.remove(Phrase.of(phrase))) throw Problems.notFound();
    }

    record NewWord(@NotBlank @Size(max = 100) String phrase) {}
}
