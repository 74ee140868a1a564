package bd.haat.common.test.migration;

import bd.haat.common.test.migration.Catalogue.Column;
import bd.haat.common.test.migration.Catalogue.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Something on which the version before may stumble.
 *
 * @param of   the table, or the function
 * @param what for people
 */
record Break(String of, String what) {
    private static final Pattern VALUES = Pattern.compile("ARRAY\\[(.*?)]");
    private static final Pattern VALUE = Pattern.compile("'(?:[^']|'')*'");

    /** What a migration takes from the version before, whose reads and writes go on. */
    static List<Break> between(Catalogue before, Catalogue after) {
        var breaks = new ArrayList<Break>();
        before.relations().forEach((name, identity) -> {
            if (!identity.equals(after.relations().get(name)))
                breaks.add(new Break(name, "drops, renames or replaces " + name));
        });
        before.columns().forEach((name, old) -> {
            if (breaks.stream().noneMatch(gone -> gone.of().equals(old.table())))
                column(name, old, after.columns().get(name), breaks);
        });
        before.functions().stream()
                .filter(function -> !after.functions().contains(function))
                .forEach(function -> breaks.add(new Break(function, "drops or changes function " + function)));
        after.columns().forEach((name, column) -> {
            if (before.relations().containsKey(column.table())
                    && !before.columns().containsKey(name)
                    && column.required()
                    && !column.filled()) breaks.add(new Break(column.table(), name + " is required without a default"));
        });
        rules(before, after, breaks);
        return breaks;
    }

    private static void column(String name, Column old, Column now, List<Break> breaks) {
        var table = old.table();
        if (now == null) breaks.add(new Break(table, "drops or renames " + name));
        else if (!now.identity().equals(old.identity()))
            breaks.add(new Break(table, "drops " + name + " and adds another"));
        else {
            if (!now.type().equals(old.type()))
                breaks.add(new Break(table, name + " becomes " + now.type() + ", was " + old.type()));
            if (now.required() && !old.required())
                breaks.add(new Break(table, name + " no longer takes null, which may still be written"));
            if (old.required() && !now.required())
                breaks.add(new Break(table, name + " may be null, which is not expected yet"));
            if (old.filled() && !now.filled()) breaks.add(new Break(table, name + " loses its default"));
        }
    }

    private static void rules(Catalogue before, Catalogue after, List<Break> breaks) {
        before.rules().values().stream()
                .filter(rule -> rule.unique() && after.relations().containsKey(rule.table()))
                .filter(rule -> !after.rules().containsValue(rule))
                .filter(rule -> after.columns().keySet().containsAll(rule.columns())) // else the column's end was told
                .forEach(rule -> breaks.add(new Break(
                        rule.table(),
                        rule.table() + " is no longer " + rule.definition() + ", which ON CONFLICT may name")));
        after.rules().values().stream()
                .filter(rule -> before.relations().containsKey(rule.table()))
                .filter(rule -> !before.rules().containsValue(rule))
                .filter(rule ->
                        rule.columns().isEmpty() || rule.columns().stream().anyMatch(before.columns()::containsKey))
                .filter(rule -> before.rules().values().stream().noneMatch(old -> widens(rule, old)))
                .forEach(rule -> breaks.add(
                        new Break(rule.table(), rule.table() + " asks more of each row: " + rule.definition())));
    }

    /** The same rule, whose list of values has grown. */
    private static boolean widens(Rule now, Rule old) {
        return now.table().equals(old.table())
                && !now.unique()
                && VALUES.matcher(now.definition())
                        .replaceAll("")
                        .equals(VALUES.matcher(old.definition()).replaceAll(""))
                && values(now).containsAll(values(old));
    }

    private static Collection<String> values(Rule rule) {
        return VALUE.matcher(rule.definition())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
