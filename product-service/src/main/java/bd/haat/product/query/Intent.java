package bd.haat.product.query;

import java.util.List;

/**
 * The categories that a query names.
 *
 * @param categories their ids; none where it names no category
 * @param whole whether it names nothing else
 */
public record Intent(List<String> categories, boolean whole) {
    public static final Intent NONE = new Intent(List.of(), false);
}
