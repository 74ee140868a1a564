package bd.haat.product.search;

import bd.haat.common.text.Language;
import bd.haat.common.web.Problems;
import bd.haat.product.browse.ListItem;
import bd.haat.product.browse.Rendered;
import bd.haat.product.elastic.SearchUnavailable;
import bd.haat.product.projection.Fields;
import bd.haat.product.query.Near;
import bd.haat.product.query.SearchSort;
import bd.haat.product.query.Wanted;
import bd.haat.product.suggest.Suggestions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Search for everybody. While Elasticsearch is away it answers 503 and the rest of the service goes on. */
@RestController
class SearchController {
    private static final String ATTRIBUTE = "attr.";
    private static final Logger log = LoggerFactory.getLogger(SearchController.class);

    private final SearchPages pages;
    private final Suggestions suggestions;
    private final JsonMapper json;

    SearchController(SearchPages pages, Suggestions suggestions, JsonMapper json) {
        this.pages = pages;
        this.suggestions = suggestions;
        this.json = json;
    }

    @Operation(
            summary = "Products by words in Bangla, English or Banglish, and by filters",
            description =
                    "q may say what it shall cost (under 500 taka, ১২০০ টাকার নিচে) and how much of it (5kg চাল): understood tells the "
                            + "bounds that were read, ignored the words that no product has. A facet counts without its own filter. "
                            + "The first page of a search for words carries a searchId: clients report clicks with it at /analytics/events. "
                            + "Attributes of the category that are facets filter by attr.<key>: a choice, which may be repeated for any "
                            + "of several, true or false, a range of numbers (5..6.5, 5.., ..6.5) or one number; at most ten of them. "
                            + "fields=name,price leaves only these members of each item, and its id.",
            parameters = @Parameter(in = ParameterIn.QUERY, name = "attr.{key}", description = "see above"))
    @GetMapping(path = "/api/v1/search/products", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> products(
            @RequestParam(required = false) @Size(max = 200) String q,
            @RequestParam(required = false) @Size(max = 80) String category,
            @RequestParam(required = false) @Size(max = 80) String brand,
            @RequestParam(required = false) @Min(0) Long minPrice,
            @RequestParam(required = false) @Min(0) Long maxPrice,
            @RequestParam(defaultValue = "false") boolean inStock,
            @RequestParam(required = false) @DecimalMin("-90") @DecimalMax("90") Double lat,
            @RequestParam(required = false) @DecimalMin("-180") @DecimalMax("180") Double lon,
            @RequestParam(required = false) @DecimalMin(value = "0", inclusive = false) @DecimalMax("1000")
                    Double radiusKm,
            @RequestParam(defaultValue = "relevance") String sort,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "false") boolean highlight,
            @RequestParam(required = false) @Size(max = 200) String fields,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all,
            Language language) {
        var order = SearchSort.of(sort).orElseThrow(() -> Problems.invalid("sort", "unknown"));
        var wanted = new Wanted(
                q, category, brand, minPrice, maxPrice, inStock, attributes(all), Near.of(lat, lon, radiusKm), order);
        var parameters = new SearchParameters(wanted, limit, cursor, highlight, Fields.of(fields, ListItem.class));
        return answer(() -> pages.find(parameters, language));
    }

    private static Map<String, List<String>> attributes(MultiValueMap<String, String> all) {
        var attributes = new TreeMap<String, List<String>>();
        all.forEach((name, values) -> {
            if (name.startsWith(ATTRIBUTE)) attributes.put(name.substring(ATTRIBUTE.length()), values);
        });
        return attributes;
    }

    @Operation(
            summary =
                    "What somebody may be typing: categories, what many searched for, brands and names of products that begin so")
    @GetMapping(path = "/api/v1/search/suggest", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> suggest(@RequestParam @Size(max = 100) String q, Language language) {
        return answer(() -> Rendered.of(json.writeValueAsBytes(new Suggested(suggestions.of(q, language)))));
    }

    private ResponseEntity<byte[]> answer(Supplier<Rendered> content) {
        try {
            var rendered = content.get();
            return ResponseEntity.ok()
                    .eTag(rendered.etag())
                    .cacheControl(CacheControl.noCache().cachePublic())
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(rendered.json());
        } catch (SearchUnavailable away) {
            log.warn("search: {}", away.getMessage());
            throw Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "search-unavailable")
                    .header(HttpHeaders.RETRY_AFTER, "2");
        }
    }

    record Suggested(List<String> items) {}
}
