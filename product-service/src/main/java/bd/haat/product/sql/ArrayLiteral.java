package bd.haat.product.sql;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** PostgreSQL arrays as text, for set-wise statements: {@code where id = any (:ids::uuid[])}, {@code unnest(:counts::int[])}. */
public final class ArrayLiteral {
    private ArrayLiteral() {}

    public static String of(Collection<?> values) {
        return of(values, Function.identity());
    }

    /** One column of many rows; null stays null. */
    public static <T> String of(Collection<T> rows, Function<T, ?> column) {
        return rows.stream().map(row -> element(column.apply(row))).collect(Collectors.joining(",", "{", "}"));
    }

    private static String element(Object value) {
        if (value == null) return "NULL";
        return '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
