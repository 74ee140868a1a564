package bd.haat.location.geography;

import bd.haat.common.text.Language;
import bd.haat.location.answer.Answer;
import com.ibm.icu.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The lists as ready bytes, made at the first asking: at most one for each area that has others within, and each language. */
@Component
class AreaAnswers {
    private final Map<Key, Answer> ready = new ConcurrentHashMap<>();
    private final Atlas atlas;
    private final JsonMapper json;

    AreaAnswers(Atlas atlas, JsonMapper json) {
        this.atlas = atlas;
        this.json = json;
    }

    private record Key(String what, Language language) {}

    Answer all(AreaKind kind, Language language) {
        return list(kind.name(), language, () -> atlas.all(kind));
    }

    Answer within(Area area, Language language) {
        return list(area.code(), language, () -> atlas.within(area));
    }

    Answer of(Object view) {
        return Answer.of(json, view);
    }

    private Answer list(String what, Language language, Supplier<Collection<Area>> areas) {
        return ready.computeIfAbsent(
                new Key(what, language),
                _ -> of(new AreaList(areas.get().stream()
                        .map(area -> AreaView.of(area, atlas, language))
                        .sorted(Comparator.comparing(AreaView::name, Collator.getInstance(language.locale())::compare)
                                .thenComparing(AreaView::code))
                        .toList())));
    }
}
