package bd.haat.seed.market;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Somebody who buys.
 *
 * @param number from 1
 * @param district English name of where they live
 * @param place chooses the upazila among those of the district
 * @param activity how often they order, beside 1
 */
public record Shopper(int number, Bilingual name, String district, int place, double activity) {
    static List<Shopper> make(int wanted) {
        var names = Table.read("names");
        var first = part(names, "first");
        var last = part(names, "last");
        var districts = Table.read("districts");
        var totals = districts.stream()
                .mapToDouble(row -> Double.parseDouble(row.get("weight")))
                .toArray();
        Arrays.parallelPrefix(totals, Double::sum);
        return IntStream.rangeClosed(1, wanted)
                .mapToObj(number -> {
                    var dice = Dice.of("shopper", number);
                    return new Shopper(
                            number,
                            dice.one(last).after(dice.one(first)),
                            districts.get(dice.weighted(totals)).get("name"),
                            dice.below(1_000),
                            Math.pow(dice.fraction() + 0.05, -0.5));
                })
                .toList();
    }

    private static List<Bilingual> part(List<Map<String, String>> names, String part) {
        return names.stream()
                .filter(row -> row.get("part").equals(part))
                .map(row -> new Bilingual(row.get("bn"), row.get("en")))
                .toList();
    }

    public String email() {
        return "shopper%03d@demo.haat.bd".formatted(number);
    }

    public String phone() {
        return "+88018%08d".formatted(20_000_000 + number);
    }
}
