package bd.haat.seed.market;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A seller of the demo market.
 *
 * @param number from 1
 * @param district English name of its district
 * @param categories slugs of what it sells
 */
public record Shop(int number, Bilingual name, String district, double lat, double lon, List<String> categories) {
    static List<Shop> all() {
        var rows = Table.read("shops");
        return IntStream.range(0, rows.size())
                .mapToObj(i -> of(i + 1, rows.get(i)))
                .toList();
    }

    private static Shop of(int number, Map<String, String> row) {
        return new Shop(
                number,
                new Bilingual(row.get("bn"), row.get("en")),
                row.get("district"),
                Double.parseDouble(row.get("lat")),
                Double.parseDouble(row.get("lon")),
                List.of(row.get("categories").split(",")));
    }

    /** The login of its owner. */
    public String email() {
        return "seller%02d@demo.haat.bd".formatted(number);
    }

    public String phone() {
        return "+88017%08d".formatted(10_000_000 + number);
    }
}
