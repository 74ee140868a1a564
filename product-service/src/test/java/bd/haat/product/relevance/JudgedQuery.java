package bd.haat.product.relevance;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A query with what its writer meant by it, as rules over facts of products, written down before any engine was asked.
 *
 * @param kind {@code exact}, {@code typo}, {@code banglish}, …
 * @param parameters what is asked beside the words: where somebody is, within how many kilometres; often empty
 */
record JudgedQuery(String kind, String language, String text, List<Rule> rules, String parameters) {
    private record Rule(int grade, Predicate<Good> holds) {}

    static Stream<JudgedQuery> all() {
        return Table.rows("queries.csv").stream()
                .map(row -> new JudgedQuery(
                        row[0],
                        row[1],
                        row[2],
                        Arrays.stream(row[3].split(";"))
                                .filter(rule -> !rule.isBlank())
                                .map(rule -> rule(rule.strip()))
                                .toList(),
                        row.length > 4 ? "&" + row[4] : ""));
    }

    /** 3 what was asked for, 2 nearly, 1 of some use, 0 no answer; what is sold out is worth one less. */
    int grade(Good good) {
        int grade = rules.stream()
                .filter(rule -> rule.holds().test(good))
                .mapToInt(Rule::grade)
                .findFirst()
                .orElse(0);
        return grade > 0 && good.stock() == 0 ? grade - 1 : grade;
    }

    boolean sensible() {
        return !rules.isEmpty();
    }

    private static Rule rule(String text) {
        var parts = text.split(" ");
        return new Rule(
                Integer.parseInt(parts[0]),
                Arrays.stream(parts)
                        .skip(1)
                        .map(JudgedQuery::condition)
                        .reduce(Predicate::and)
                        .orElseThrow());
    }

    private static Predicate<Good> condition(String text) {
        if (text.startsWith("price<=")) return good -> good.price() <= Integer.parseInt(text.substring(7));
        if (text.startsWith("price>=")) return good -> good.price() >= Integer.parseInt(text.substring(7));
        var sides = text.split("=");
        var values = Arrays.asList(sides[1].split(","));
        return good -> values.contains(good.facts().get(sides[0]));
    }
}
