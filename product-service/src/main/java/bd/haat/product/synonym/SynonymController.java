package bd.haat.product.synonym;

import bd.haat.common.web.Body;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.ETags;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.product.script.SoundKeys;
import bd.haat.product.synonym.SynonymEdit.Done;
import bd.haat.product.synonym.SynonymEdit.Full;
import bd.haat.product.synonym.SynonymEdit.Stale;
import bd.haat.product.synonym.SynonymEdit.Unusable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For admins: which words search takes for one thing. */
@RestController
@RequestMapping("/api/v1/admin/search/synonyms")
@Tag(name = "Administration")
class SynonymController {
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcSynonyms rows;
    private final EditSynonyms edit;
    private final Cursors cursors;

    SynonymController(JdbcSynonyms rows, EditSynonyms edit, Cursors cursors) {
        this.rows = rows;
        this.edit = edit;
        this.cursors = cursors;
    }

    record Position(UUID id) {}

    /** @param words in any script, each of up to three words; the sound decides, so spellings that sound alike need not all be named */
    record SynonymRequest(@NotNull @Size(min = 2, max = 20) List<@NotBlank @Size(max = 60) String> words) {}

    record SynonymView(UUID id, List<String> words) {
        static SynonymView of(Synonym synonym) {
            return new SynonymView(synonym.id(), synonym.words());
        }
    }

    @GetMapping
    @Operation(summary = "Words that search takes for one thing; word=: those that name this word")
    Page<SynonymView> list(
            @RequestParam(required = false) @Size(max = 60) String word,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var from = cursors.decode(cursor, Position.class);
        var asked = word == null || word.isBlank() ? null : String.join(" ", SoundKeys.words(word));
        return Page.of(
                        rows.after(from == null ? FIRST : from.id(), asked, limit + 1),
                        limit,
                        last -> cursors.encode(new Position(last.id())))
                .map(SynonymView::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One group of words, with the ETag that a change of it needs")
    ResponseEntity<SynonymView> show(@PathVariable UUID id) {
        return shown(existing(id));
    }

    @PostMapping
    @Operation(summary = "Names words for one thing; searches follow at once")
    ResponseEntity<SynonymView> add(Body<SynonymRequest> body) {
        var added = done(edit.add(body.get().words()));
        return ResponseEntity.created(URI.create("/api/v1/admin/search/synonyms/" + added.id()))
                .eTag(ETags.of(added.version()))
                .body(SynonymView.of(added));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replaces the words of a group")
    ResponseEntity<SynonymView> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            Body<SynonymRequest> body) {
        return shown(done(edit.change(seen(id, ifMatch), body.get().words())));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Forgets a group of words")
    ResponseEntity<Void> remove(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) String ifMatch) {
        done(edit.remove(seen(id, ifMatch)));
        return ResponseEntity.noContent().build();
    }

    private Synonym seen(UUID id, String ifMatch) {
        var synonym = existing(id);
        ETags.requireMatch(ifMatch, synonym.version());
        return synonym;
    }

    private Synonym existing(UUID id) {
        return rows.find(id).orElseThrow(Problems::notFound);
    }

    private static Synonym done(SynonymEdit outcome) {
        return switch (outcome) {
            case Done(var synonym) -> synonym;
            case Unusable() -> throw Problems.unprocessable("synonym-unusable").with("longest", Synonyms.LONGEST);
            case Full() -> throw Problems.conflict("synonyms-full");
            case Stale() -> throw Problems.of(HttpStatus.PRECONDITION_FAILED, "stale");
        };
    }

    private static ResponseEntity<SynonymView> shown(Synonym synonym) {
        return ResponseEntity.ok().eTag(ETags.of(synonym.version())).body(SynonymView.of(synonym));
    }
}
