package bd.haat.gateway.problem;

import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;

/** Titles of problems, from {@code problems_bn.properties} and {@code problems_en.properties}. */
final class Titles {
    private static final ResourceBundle.Control ONLY_WHAT_IS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Map<Language, ResourceBundle> bundles = new EnumMap<>(Language.class);

    Titles() {
        for (var language : Language.values())
            bundles.put(language, ResourceBundle.getBundle("problems", language.locale(), ONLY_WHAT_IS_ASKED));
    }

    String of(String code, Language language) {
        return bundles.get(language).getString(code);
    }
}
