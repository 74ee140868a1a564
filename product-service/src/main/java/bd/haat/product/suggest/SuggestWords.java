package bd.haat.product.suggest;

import bd.haat.common.text.Language;
import bd.haat.common.text.LocalizedText;
import bd.haat.product.category.CategoryTree;
import bd.haat.product.category.CategoryTrees;
import bd.haat.product.elastic.SearchSettings;
import bd.haat.product.matching.Ranking;
import bd.haat.product.matching.Searches;
import bd.haat.product.querylog.PopularQueries;
import bd.haat.product.script.SoundKeys;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

@Service
class SuggestWords implements Suggestions {
    private static final int LOOKED_AT = 40;
    private static final int CATEGORIES = 3;
    private static final int QUERIES = 3;
    private static final int BRANDS = 2;

    private final Searches searches;
    private final CategoryTrees categories;
    private final PopularQueries queries;
    private final SearchSettings settings;

    SuggestWords(Searches searches, CategoryTrees categories, PopularQueries queries, SearchSettings settings) {
        this.searches = searches;
        this.categories = categories;
        this.queries = queries;
        this.settings = settings;
    }

    @Override
    public List<String> of(String typed, Language language) {
        var words = SoundKeys.words(typed);
        if (words.length == 0) return List.of();
        var suggestions = new LinkedHashSet<String>();
        categories(words, language).limit(CATEGORIES).forEach(suggestions::add);
        suggestions.addAll(queries.beginning(words, QUERIES));
        var hits = searches.search(request(words), Names.class).hits().hits();
        hits.stream()
                .map(hit -> hit.source().brand())
                .filter(brand -> brand != null && (SoundKeys.plain(brand).startsWith(words[0]) || begins(brand, words)))
                .distinct()
                .limit(BRANDS)
                .forEach(suggestions::add);
        hits.stream()
                .map(hit ->
                        new LocalizedText(hit.source().nameBn(), hit.source().nameEn()).in(language))
                .forEach(suggestions::add);
        var seen = new HashSet<String>();
        return suggestions.stream()
                .filter(each -> seen.add(SoundKeys.plain(each)))
                .limit(settings.suggestions())
                .toList();
    }

    private SearchRequest request(String[] words) {
        var query = Query.of(q -> q.bool(bool -> {
            for (var word : words) bool.must(beginning -> beginning.disMax(best -> best.queries(beginnings(word))));
            return bool;
        }));
        return SearchRequest.of(request -> request.index(settings.alias())
                .query(Ranking.of(query))
                .source(source -> source.filter(fields -> fields.includes("nameBn", "nameEn", "brand")))
                .size(LOOKED_AT)
                .trackTotalHits(count -> count.enabled(false)));
    }

    /** A single letter's sound would stand for too much. */
    private static List<Query> beginnings(String word) {
        var ways = new ArrayList<Query>();
        ways.add(Query.of(q -> q.match(m -> m.field("beginnings").query(word))));
        if (word.length() > 1)
            ways.add(Query.of(q -> q.prefix(p -> p.field("brandKey").value(word))));
        var sounds = SoundKeys.of(word).stream().filter(key -> key.length() > 1).collect(Collectors.joining(" "));
        if (!sounds.isEmpty())
            ways.add(Query.of(q -> q.match(m -> m.field("names.beginnings").query(sounds))));
        return ways;
    }

    private Stream<String> categories(String[] words, Language language) {
        return categories.current().all().stream()
                .filter(node -> Stream.of(node.name().bn(), node.name().en()).anyMatch(name -> begins(name, words)))
                .sorted((a, b) -> a.slug().compareTo(b.slug()))
                .map(CategoryTree.Node::name)
                .map(name -> name.in(language));
    }

    /** The part of a document that is asked for. */
    private record Names(String nameBn, String nameEn, String brand) {}

    private static boolean begins(String name, String[] words) {
        var keys = Arrays.stream(SoundKeys.words(name))
                .flatMap(word -> SoundKeys.of(word).stream())
                .toList();
        return Arrays.stream(words)
                .allMatch(word -> SoundKeys.of(word).stream()
                        .anyMatch(typed -> typed.length() > 1 && keys.stream().anyMatch(key -> key.startsWith(typed))));
    }
}
