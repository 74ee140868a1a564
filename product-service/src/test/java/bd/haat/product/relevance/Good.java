package bd.haat.product.relevance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * One synthetic product. Its facts are what judgments are made of; its texts are written of the facts as sellers write: now in one
 * language, now in both, the colour in the name or among the options, a measure in many hands.
 *
 * @param facts {@code type}, {@code category}, those of {@code brand place for kind material colour pack size} that it has, and {@code shop},
 *     the town that it is sold in
 * @param price taka
 */
record Good(
        Map<String, String> facts, String nameBn, String nameEn, Map<String, String> options, int price, int stock) {
    private static final List<String> ORDER = List.of("brand", "place", "for", "kind", "material", "colour");

    /** All products of one row of {@code goods.csv}; the same ones in every run. */
    static Stream<Good> of(String[] row, Words words) {
        var axes = new LinkedHashMap<String, String[]>();
        for (var axis : row.length > 6 ? row[6].split(";") : new String[0])
            if (!axis.isBlank()) axes.put(axis.split("=")[0], axis.split("=")[1].split(","));
        int combinations =
                axes.values().stream().mapToInt(values -> values.length).reduce(1, (a, b) -> a * b);
        int many = Integer.parseInt(row[5]);
        var random = new Random(row[0].hashCode());
        int step = Math.max(1, (int) (combinations * 0.618));
        while (gcd(step, combinations) != 1) step++;
        var goods = new ArrayList<Good>();
        for (int i = 0; i < many; i++) goods.add(one(row, axes, (int) ((long) i * step % combinations), random, words));
        return goods.stream();
    }

    private static Good one(String[] row, Map<String, String[]> axes, int combination, Random random, Words words) {
        var facts = new LinkedHashMap<String, String>(Map.of("type", row[0], "category", row[1]));
        int rest = combination;
        double share = random.nextDouble();
        for (var axis : axes.entrySet()) {
            var values = axis.getValue();
            facts.put(axis.getKey(), values[rest % values.length]);
            if (axis.getKey().equals("pack")) share = (rest % values.length + share) / values.length;
            rest /= values.length;
        }
        var range = Arrays.stream(row[4].split("-")).mapToInt(Integer::parseInt).toArray();
        int price = (int) Math.round(range[0] * Math.pow((double) range[1] / range[0], share));
        var options = new LinkedHashMap<String, String>();
        boolean colourApart = facts.containsKey("colour") && random.nextInt(3) == 0;
        if (colourApart)
            options.put("colour", random.nextBoolean() ? words.bn(facts.get("colour")) : words.en(facts.get("colour")));
        boolean brandApart = random.nextInt(3) == 0;
        var said = ORDER.stream()
                .filter(facts::containsKey)
                .filter(axis -> !(axis.equals("colour") && colourApart) && !(axis.equals("brand") && brandApart))
                .map(facts::get)
                .toList();
        var size = facts.get("size");
        if (size != null && size.matches("\\d+")) {
            options.put("size", size);
            size = null;
        }
        var measure = facts.containsKey("pack") ? facts.get("pack") : size;
        var hand = random.nextInt(8);
        var bn = name(said.stream().map(words::bn), row[2], measure == null ? null : Packs.bn(measure, hand));
        var en = name(said.stream().map(words::en), row[3], measure == null ? null : Packs.en(measure, hand));
        int tongue = random.nextInt(8);
        int stock = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(60);
        return new Good(facts, tongue == 0 ? null : bn, tongue == 1 ? null : en, options, price, stock);
    }

    private static String name(Stream<String> before, String noun, String measure) {
        return String.join(
                " ",
                Stream.of(before, Stream.of(noun), Stream.ofNullable(measure))
                        .flatMap(part -> part)
                        .toList());
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
