package bd.haat.backing.elasticsearch;

import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractCharFilterFactory;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.index.analysis.PreConfiguredCharFilter;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Character filters of analysis-common. */
final class CharFilters {
    private CharFilters() {}

    private interface Filter {
        Reader over(Reader text);
    }

    static Map<String, AnalysisProvider<CharFilterFactory>> all() {
        return Map.of(
                "html_strip", (_, _, name, _) -> new Factory(name, HTMLStripCharFilter::new),
                // These say nothing without settings, so the server must not try to make one for every index.
                "mapping", requiresAnalysisSettings((_, _, name, settings) -> mapping(name, settings)),
                "pattern_replace", requiresAnalysisSettings((_, _, name, settings) -> replacement(name, settings)));
    }

    private static CharFilterFactory mapping(String name, Settings settings) {
        var rules = rules(settings);
        return new Normalizing(name, text -> new MappingCharFilter(rules, text));
    }

    private static CharFilterFactory replacement(String name, Settings settings) {
        var pattern = Pattern.compile(settings.get("pattern"));
        var replacement = settings.get("replacement", "");
        return new Normalizing(name, text -> new PatternReplaceCharFilter(pattern, replacement, text));
    }

    static List<PreConfiguredCharFilter> preconfigured() {
        return List.of(PreConfiguredCharFilter.singleton("html_strip", false, HTMLStripCharFilter::new));
    }

    /** Each rule is {@code from => to}; {@code to} may be empty. */
    private static NormalizeCharMap rules(Settings settings) {
        var map = new NormalizeCharMap.Builder();
        for (var rule : settings.getAsList("mappings")) {
            var sides = rule.split("=>", 2);
            if (sides.length != 2) {
                throw new IllegalArgumentException("not a mapping rule: " + rule);
            }
            map.add(sides[0].strip(), sides[1].strip());
        }
        return map.build();
    }

    private static class Factory extends AbstractCharFilterFactory {
        private final Filter filter;

        Factory(String name, Filter filter) {
            super(name);
            this.filter = filter;
        }

        @Override
        public Reader create(Reader text) {
            return filter.over(text);
        }
    }

    private static final class Normalizing extends Factory implements NormalizingCharFilterFactory {
        Normalizing(String name, Filter filter) {
            super(name, filter);
        }
    }
}
