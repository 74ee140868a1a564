package bd.haat.product.search;

import bd.haat.common.text.Language;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Problems;
import bd.haat.product.browse.ListItem;
import bd.haat.product.elastic.SearchSettings;
import bd.haat.product.index.ProductDocument;
import bd.haat.product.matching.MatchProducts;
import bd.haat.product.matching.Matches;
import bd.haat.product.matching.Position;
import bd.haat.product.matching.ProductSearch;
import bd.haat.product.query.QueryReader;
import bd.haat.product.query.Term;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Searches in up to four steps: the words as they are; where nothing has them all, the words with typing errors forgiven, then without
 * those that no product has at all; where that finds nothing either, what is near, given apart.
 */
@Service
class SearchProducts {
    private final MatchProducts matches;
    private final QueryReader queries;
    private final Cursors cursors;
    private final SearchSettings settings;

    SearchProducts(MatchProducts matches, QueryReader queries, Cursors cursors, SearchSettings settings) {
        this.matches = matches;
        this.queries = queries;
        this.cursors = cursors;
        this.settings = settings;
    }

    SearchAnswer search(SearchParameters parameters, Language language) {
        var wanted = parameters.wanted();
        var after = cursors.decode(parameters.cursor(), SearchCursor.class);
        if (after != null && after.sort() != wanted.sort()) throw Problems.badRequest("invalid-cursor");
        var search = new ProductSearch(wanted, queries.read(wanted.q()), parameters.limit(), language);
        var found = after == null ? first(search) : next(search, after);
        var marked = parameters.highlight() ? Highlights.keys(search.asked().terms()) : null;
        var page = found.matches();
        return new SearchAnswer(
                items(page.products(), search, marked),
                page.total(),
                page.facets(),
                page.next() == null ? null : cursor(page.next(), search, found),
                SearchAnswer.Understood.of(search.asked()),
                found.ignored().isEmpty() ? null : found.ignored(),
                found.suggestion(),
                page.total() > 0 ? null : items(matches.near(search, settings.alternatives()), search, marked));
    }

    private Found first(ProductSearch search) {
        var exact = matches.find(search, false, null);
        if (exact.total() > 0 || search.asked().nothing()) return new Found(exact, false, List.of(), null);
        var forgiven = matches.find(search, true, null);
        var vocabulary = forgiven.vocabulary();
        var unknown = vocabulary.unknown().stream().map(Term::text).toList();
        var known = queries.without(search.asked(), unknown);
        if (forgiven.total() > 0 || unknown.isEmpty() || !vocabulary.tells(known))
            return new Found(forgiven, true, List.of(), forgiven.suggestion());
        return new Found(matches.find(search.asking(known), true, null), true, unknown, forgiven.suggestion());
    }

    private Found next(ProductSearch search, SearchCursor after) {
        var left = queries.without(search.asked(), after.ignored());
        return new Found(
                matches.find(search.asking(left), after.forgiving(), after.after()),
                after.forgiving(),
                after.ignored(),
                null);
    }

    private String cursor(Position next, ProductSearch search, Found found) {
        return cursors.encode(new SearchCursor(search.wanted().sort(), next, found.forgiving(), found.ignored()));
    }

    private static List<ListItem> items(List<ProductDocument> products, ProductSearch search, Set<String> marked) {
        return products.stream()
                .map(product -> Hits.item(product, search.wanted().near(), marked, search.language()))
                .toList();
    }

    /** Matches with how they were come by. */
    private record Found(Matches matches, boolean forgiving, List<String> ignored, String suggestion) {}
}
