package bd.haat.product.search;

import bd.haat.common.text.Language;
import bd.haat.product.matching.MatchProducts;
import bd.haat.product.matching.ProductSearch;
import bd.haat.product.query.QueryReader;
import bd.haat.product.query.SearchSort;
import bd.haat.product.query.Wanted;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For admins who wonder why something is found, and for measuring what Elasticsearch alone takes. */
@RestController
@Tag(name = "Administration")
class SearchQuestionController {
    private final MatchProducts matches;
    private final QueryReader queries;

    SearchQuestionController(MatchProducts matches, QueryReader queries) {
        this.matches = matches;
        this.queries = queries;
    }

    @GetMapping("/api/v1/admin/search/question")
    @Operation(summary = "What Elasticsearch is asked, word for word, when somebody searches for this")
    Question question(
            @RequestParam(required = false) @Size(max = 200) String q,
            @RequestParam(required = false) @Size(max = 80) String category,
            @RequestParam(required = false) @Min(0) Long minPrice,
            @RequestParam(required = false) @Min(0) Long maxPrice,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            Language language) {
        var wanted = new Wanted(q, category, null, minPrice, maxPrice, false, Map.of(), null, SearchSort.RELEVANCE);
        var search = new ProductSearch(wanted, queries.read(q), limit, language);
        return new Question(matches.address(), matches.question(search));
    }

    /** To be sent by {@code POST}. */
    record Question(String path, @JsonRawValue String body) {}
}
