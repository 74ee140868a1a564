package bd.haat.product.image;

import java.util.Optional;
import java.util.UUID;

/** Takes in pictures that other features found. Every method may throw while the store is away, and {@link Busy}. */
public interface PictureIntake {
    /**
     * Shows the picture on the product, last; one that is shown already stays where it is.
     *
     * @return why not, in kebab case: {@code unreadable}, {@code too-large}, {@code too-many-pixels}, {@code too-complex},
     *     {@code too-many}, {@code gone}; empty when it is shown
     */
    Optional<String> take(UUID productId, UUID sellerId, byte[] content, UUID actor);

    /** The same for a picture that we serve, by its path below {@code /media/}; a size of one that the product shows is that one. */
    Optional<String> takeServed(UUID productId, UUID sellerId, String path, UUID actor);

    /** Other pictures come first; the same again later may be taken. */
    class Busy extends RuntimeException {
        Busy() {
            super("Other pictures come first", null, false, false);
        }
    }
}
