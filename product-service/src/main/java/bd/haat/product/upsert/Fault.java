package bd.haat.product.upsert;

/**
 * Why something was not taken.
 *
 * @param field the member's path as in a request, {@code variants[0].price}; empty for the whole
 * @param code in kebab case: {@code required}, {@code size}, {@code unknown} …
 * @param message the same for people; null where the code is all there is
 */
public record Fault(String field, String code, String message) {
    public Fault(String field, String code) {
        this(field, code, null);
    }
}
