package bd.haat.product.pricing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The planned prices. All of it belongs into a transaction of the caller. */
interface Schedules {
    void add(Schedule schedule);

    /** Whether the variant has another planned or running price in that time. */
    boolean overlap(Schedule wished);

    int open(UUID product);

    /** Newest first, those before {@code id}. */
    List<Schedule> of(UUID product, UUID before, int most);

    Optional<Schedule> lock(UUID id);

    /** One whose time has come and that nobody else has in hand, locked. */
    Optional<Schedule> takeToStart(Instant now);

    Optional<Schedule> takeToEnd(Instant now);

    void update(Schedule schedule);
}
