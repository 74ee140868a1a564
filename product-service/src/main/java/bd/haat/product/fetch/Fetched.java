package bd.haat.product.fetch;

/** Outcome of a {@link PictureSource}. */
public sealed interface Fetched {
    record Content(byte[] bytes) implements Fetched {}

    /** @param code why, in kebab case; the same for what does not exist and what may not be seen */
    record Refused(String code) implements Fetched {}
}
