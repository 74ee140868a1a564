package bd.haat.product.moderation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The cases; one at most is open for a product. Changes belong into a transaction of the caller. */
public interface Cases {
    /** Opens one, or renews the reasons of the open one. */
    void open(UUID product, List<Reason> reasons);

    void withdraw(UUID product);

    /**
     * Closes the open case, or writes down a decision that came without one.
     *
     * @param state {@code APPROVED} or {@code REJECTED}
     * @param reasons of a new case; those of an open one stay
     */
    void decide(UUID product, Case.State state, List<Reason> reasons, String note, UUID admin);

    Optional<Case> last(UUID product);

    /** Oldest first, those after {@code id}. */
    List<Case> list(Case.State state, UUID after, int most);

    /** Another product of the seller that sounds the same. */
    Optional<UUID> twin(UUID seller, String fingerprint, UUID product);

    /** Offered products of a kind that needs a licence which their sellers do not have, or no longer. */
    List<UUID> unlicensed(int most);

    long openCount();
}
