package bd.haat.order.deadline;

import bd.haat.common.persistence.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Which deadlines are asked for: those after a position that end at a time at the latest. */
public record Window(Position after, Instant until) {
    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final UUID LAST_ID = new UUID(-1, -1);

    /** A place in the sequence of deadlines, which is by time and then by subject. */
    public record Position(Instant dueAt, UUID subjectId) implements Comparable<Position> {
        static final Position START = new Position(Instant.EPOCH, FIRST_ID);

        @Override
        public int compareTo(Position other) {
            int byTime = dueAt.compareTo(other.dueAt);
            return byTime != 0 ? byTime : Ids.ORDER.compare(subjectId, other.subjectId);
        }
    }

    static Window of(Deadline.State state, Instant now, Duration warning) {
        return state == Deadline.State.PAST
                ? new Window(Position.START, now)
                : new Window(new Position(now, LAST_ID), now.plus(warning));
    }

    /** Near and past together. */
    static Window all(Instant now, Duration warning) {
        return new Window(Position.START, now.plus(warning));
    }

    /** The rest of it, after a position; null is before all. */
    Window from(Position position) {
        return position == null || position.compareTo(after) <= 0 ? this : new Window(position, until);
    }
}
