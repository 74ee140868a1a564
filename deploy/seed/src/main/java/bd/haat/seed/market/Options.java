package bd.haat.seed.market;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How goods vary, and how many units' price each choice costs. */
enum Options {
    ONE("", Map.of("", 1.0)),
    SIZE("size", ordered("S", 1.0, "M", 1.0, "L", 1.0, "XL", 1.05)),
    COLOUR("colour", ordered("Classic", 1.0, "Light", 1.0, "Dark", 1.0)),
    KILO("weight", ordered("1 kg", 1.0, "2 kg", 1.98, "5 kg", 4.85)),
    WEIGHT("weight", ordered("250 g", 0.27, "500 g", 0.52, "1 kg", 1.0)),
    SACK("weight", ordered("5 kg", 5.0, "25 kg", 24.5, "50 kg", 48.5)),
    CRATE("weight", ordered("5 kg", 5.0, "10 kg", 9.8, "20 kg", 19.2)),
    LITRE("volume", ordered("500 ml", 0.52, "1 l", 1.0, "5 l", 4.9)),
    DOZEN("quantity", ordered("1 dozen", 1.0, "2 dozen", 1.96)),
    STORAGE("storage", ordered("64 GB", 1.0, "128 GB", 1.14, "256 GB", 1.32)),
    BED("size", ordered("Single", 0.75, "Double", 1.0, "King", 1.25)),
    AGE("age", ordered("1-2 years", 0.9, "3-4 years", 1.0, "5-6 years", 1.1)),
    SHOE("size", ordered("39", 1.0, "40", 1.0, "41", 1.0, "42", 1.0));

    private final String option;
    private final Map<String, Double> choices;

    Options(String option, Map<String, Double> choices) {
        this.option = option;
        this.choices = choices;
    }

    /** Every choice with the units that it costs, in the order of shop windows. */
    Map<String, Double> choices() {
        return choices;
    }

    /** As the API takes them; empty where there is nothing to choose. */
    Map<String, String> chosen(String choice) {
        return option.isEmpty() ? Map.of() : Map.of(option, choice);
    }

    private static Map<String, Double> ordered(Object... pairs) {
        var ordered = new LinkedHashMap<String, Double>();
        for (int i = 0; i < pairs.length; i += 2) ordered.put((String) pairs[i], (Double) pairs[i + 1]);
        return Collections.unmodifiableMap(ordered);
    }
}
