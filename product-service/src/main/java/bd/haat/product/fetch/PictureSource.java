package bd.haat.product.fetch;

/** The open web, as far as pictures go. */
public interface PictureSource {
    /** Whether this could be the address of a picture at all; asks nobody. */
    boolean mayBe(String url);

    /** The bytes that lie there; what they are is for the taker to find out. Waits up to the deadline of the settings. */
    Fetched fetch(String url);
}
