package bd.haat.seed.market;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A word that tells goods of one kind apart, and the colour of their picture.
 *
 * @param rgb 0xRRGGBB
 */
record Modifier(String style, Bilingual name, int rgb) {
    static Map<String, List<Modifier>> byStyle() {
        return Table.read("modifiers").stream()
                .map(row -> new Modifier(
                        row.get("style"),
                        new Bilingual(row.get("bn"), row.get("en")),
                        Integer.parseInt(row.get("rgb"), 16)))
                .collect(Collectors.groupingBy(Modifier::style));
    }

    /** Whether the word is a maker's, so that goods carry it as their brand and a model's number. */
    boolean brand() {
        return style.equals("phone") || style.equals("gadget") || style.equals("appliance");
    }
}
