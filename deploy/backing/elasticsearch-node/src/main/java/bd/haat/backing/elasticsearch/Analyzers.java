package bd.haat.backing.elasticsearch;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** The language analyzers of analysis-common, with their default stop words. */
final class Analyzers {
    private Analyzers() {}

    static Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> all() {
        return Map.of("bengali", of(BengaliAnalyzer::new), "english", of(EnglishAnalyzer::new));
    }

    private static AnalysisProvider<AnalyzerProvider<? extends Analyzer>> of(Supplier<Analyzer> made) {
        return (_, _, name, _) -> new AbstractIndexAnalyzerProvider<>(name) {
            private final Analyzer analyzer = made.get();

            @Override
            public Analyzer get() {
                return analyzer;
            }
        };
    }
}
