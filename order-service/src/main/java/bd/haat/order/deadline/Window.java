package bd.haat.order.deadline;

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

        /** UUIDs as PostgreSQL compares them: unsigned. */
        @Override
        public int compareTo(Position other) {
            int byTime = dueAt.compareTo(other.dueAt);
            if (byTime != 0) return byTime;
            int high =
                    Long.compareUnsigned(subjectId.getMostSignificantBits(), other.subjectId.getMostSignificantBits());
            if (high != 0) return high;
            return Long.compareUnsigned(subjectId.getLeastSignificantBits(), other.subjectId.getLeastSignificantBits());
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
