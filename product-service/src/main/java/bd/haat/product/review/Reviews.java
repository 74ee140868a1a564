package bd.haat.product.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All reviews; those taken back stay as empty rows, so that a line is reviewed once. */
public interface Reviews {
    /** False where the line has one. */
    boolean addOnce(Review review);

    Optional<Review> find(UUID id);

    /** The same, locked until the transaction ends. */
    Optional<Review> lock(UUID id);

    Optional<Review> ofLine(UUID lineId);

    /** Writes what a change makes of a locked one; votes and answer are others' to write. */
    void save(Review review);

    void judged(UUID id, UUID admin, Instant at);

    /** A person's own, newest first, before the given one; without those taken back. */
    List<Review> of(UUID customerId, UUID before, int most);

    /** What waits for an admin, oldest first, after the given one. */
    List<Review> toJudge(UUID after, int most);

    int writtenSince(UUID customerId, Instant since);

    /** Whether a person said exactly this in another review. */
    boolean repeats(UUID customerId, String body, UUID except);

    /** How many wait for an admin. */
    int waiting();
}
