package bd.haat.backing.elasticsearch;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractTokenizerFactory;
import org.elasticsearch.index.analysis.PreConfiguredTokenizer;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Tokenizers of analysis-common; the n-gram ones cut at any character, as they do there without {@code token_chars}. */
final class Tokenizers {
    private Tokenizers() {}

    static Map<String, AnalysisProvider<TokenizerFactory>> all() {
        return Map.of(
                "keyword", of(_ -> new KeywordTokenizer()),
                "whitespace", of(_ -> new WhitespaceTokenizer()),
                "letter", of(_ -> new LetterTokenizer()),
                "ngram", of(settings -> new NGramTokenizer(shortest(settings), longest(settings))),
                "edge_ngram", of(settings -> new EdgeNGramTokenizer(shortest(settings), longest(settings))));
    }

    static List<PreConfiguredTokenizer> preconfigured() {
        return List.of(
                PreConfiguredTokenizer.singleton("keyword", KeywordTokenizer::new),
                PreConfiguredTokenizer.singleton("whitespace", WhitespaceTokenizer::new),
                PreConfiguredTokenizer.singleton("letter", LetterTokenizer::new));
    }

    private static int shortest(Settings settings) {
        return settings.getAsInt("min_gram", 1);
    }

    private static int longest(Settings settings) {
        return settings.getAsInt("max_gram", 2);
    }

    private static AnalysisProvider<TokenizerFactory> of(Function<Settings, Tokenizer> made) {
        return (_, _, name, settings) -> new AbstractTokenizerFactory(name) {
            @Override
            public Tokenizer create() {
                return made.apply(settings);
            }
        };
    }
}
