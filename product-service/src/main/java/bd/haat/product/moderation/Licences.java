package bd.haat.product.moderation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which seller may offer which restricted goods. */
public interface Licences {
    /** The kind of licence that the category asks for and the seller does not have today, in Dhaka. */
    Optional<String> missing(UUID seller, UUID category);

    List<Licence> of(UUID seller);

    /** @return false for a seller we do not know */
    boolean grant(UUID seller, Licence licence, UUID admin);

    /** @return false where there was none */
    boolean withdraw(UUID seller, String restriction);

    /**
     * @param restriction such as {@code MEDICINE}
     * @param number as the authority wrote it
     * @param validUntil the last day, in Dhaka
     */
    record Licence(String restriction, String number, LocalDate validUntil) {}
}
