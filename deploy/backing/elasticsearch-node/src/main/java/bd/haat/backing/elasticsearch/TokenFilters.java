package bd.haat.backing.elasticsearch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Token filters of analysis-common; settings and their defaults as in Elasticsearch's reference. */
final class TokenFilters {
    /** Those without settings that change single characters only: they may stand in a normalizer as well. */
    private static final Map<String, UnaryOperator<TokenStream>> NORMALIZING = Map.of(
            "bengali_normalization", BengaliNormalizationFilter::new,
            "indic_normalization", IndicNormalizationFilter::new,
            "decimal_digit", DecimalDigitFilter::new,
            "trim", TrimFilter::new);

    private static final Map<String, UnaryOperator<TokenStream>> PLAIN = Map.of(
            "kstem", KStemFilter::new,
            "porter_stem", PorterStemFilter::new,
            "remove_duplicates", RemoveDuplicatesTokenFilter::new);

    private TokenFilters() {}

    private interface Filter {
        TokenStream over(TokenStream tokens, Settings settings);
    }

    static Map<String, AnalysisProvider<TokenFilterFactory>> all() {
        var all = new HashMap<String, AnalysisProvider<TokenFilterFactory>>();
        NORMALIZING.forEach((name, filter) -> all.put(name, normalizing((tokens, _) -> filter.apply(tokens))));
        PLAIN.forEach((name, filter) -> all.put(name, plain((tokens, _) -> filter.apply(tokens))));
        all.put("asciifolding", normalizing((tokens, settings) -> new ASCIIFoldingFilter(tokens, preserve(settings))));
        all.put(
                "edge_ngram",
                plain((tokens, settings) ->
                        new EdgeNGramTokenFilter(tokens, shortest(settings), longest(settings), preserve(settings))));
        all.put(
                "ngram",
                plain((tokens, settings) ->
                        new NGramTokenFilter(tokens, shortest(settings), longest(settings), preserve(settings))));
        all.put(
                "length",
                plain((tokens, settings) -> new LengthFilter(
                        tokens, settings.getAsInt("min", 0), settings.getAsInt("max", Integer.MAX_VALUE))));
        all.put("stemmer", plain(TokenFilters::stemmed));
        return all;
    }

    static List<PreConfiguredTokenFilter> preconfigured() {
        var all = new HashMap<String, PreConfiguredTokenFilter>();
        NORMALIZING.forEach((name, filter) -> all.put(name, PreConfiguredTokenFilter.singleton(name, true, filter)));
        PLAIN.forEach((name, filter) -> all.put(name, PreConfiguredTokenFilter.singleton(name, false, filter)));
        all.put("asciifolding", PreConfiguredTokenFilter.singleton("asciifolding", true, ASCIIFoldingFilter::new));
        return List.copyOf(all.values());
    }

    private static TokenStream stemmed(TokenStream tokens, Settings settings) {
        var language = settings.get("language", settings.get("name", "porter"));
        return switch (language) {
            case "bengali" -> new BengaliStemFilter(tokens);
            case "english", "porter" -> new PorterStemFilter(tokens);
            case "light_english", "kstem" -> new KStemFilter(tokens);
            case "possessive_english" -> new EnglishPossessiveFilter(tokens);
            default -> throw new IllegalArgumentException("this node has no stemmer for " + language);
        };
    }

    private static int shortest(Settings settings) {
        return settings.getAsInt("min_gram", 1);
    }

    private static int longest(Settings settings) {
        return settings.getAsInt("max_gram", 2);
    }

    private static boolean preserve(Settings settings) {
        return settings.getAsBoolean("preserve_original", false);
    }

    private static AnalysisProvider<TokenFilterFactory> plain(Filter filter) {
        return (_, _, name, settings) -> new Plain(name, settings, filter);
    }

    private static AnalysisProvider<TokenFilterFactory> normalizing(Filter filter) {
        return (_, _, name, settings) -> new Normalizing(name, settings, filter);
    }

    private static class Plain extends AbstractTokenFilterFactory {
        private final Settings settings;
        private final Filter filter;

        Plain(String name, Settings settings, Filter filter) {
            super(name);
            this.settings = settings;
            this.filter = filter;
        }

        @Override
        public TokenStream create(TokenStream tokens) {
            return filter.over(tokens, settings);
        }
    }

    private static final class Normalizing extends Plain implements NormalizingTokenFilterFactory {
        Normalizing(String name, Settings settings, Filter filter) {
            super(name, settings, filter);
        }
    }
}
