package bd.haat.product.darkroom;

import java.util.List;

/** Outcome of {@link Darkroom}. */
public sealed interface Development {
    /**
     * @param name 40 hexadecimal digits, made of the file and of how it is developed
     * @param placeholder BlurHash
     * @param prints smallest first, at least one
     */
    record Developed(String name, String placeholder, List<Print> prints) implements Development {}

    record Refused(Refusal why) implements Development {}

    /** So much is being developed that this would wait too long. */
    record Busy() implements Development {}
}
