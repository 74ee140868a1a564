package bd.haat.seed.market;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A kind of local goods, of which shops make products.
 *
 * @param low usual lowest price of one unit, in taka
 * @param high usual highest price of one unit, in taka
 */
record Goods(String category, Bilingual name, Options options, int low, int high) {
    static Map<String, List<Goods>> byCategory() {
        return Table.read("goods").stream()
                .map(row -> new Goods(
                        row.get("category"),
                        new Bilingual(row.get("bn"), row.get("en")),
                        Options.valueOf(row.get("options").toUpperCase(Locale.ROOT)),
                        Integer.parseInt(row.get("low")),
                        Integer.parseInt(row.get("high"))))
                .collect(Collectors.groupingBy(Goods::category));
    }
}
