package bd.haat.order.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The shipments of one order, a seller each, and until when they are waited for. */
final class Parcels {
    enum Parcel {
        NONE,
        BOOKED,
        ACCEPTED,
        HANDED_OVER,
        DELIVERED,
        CANCELLED
    }

    private static final Set<Parcel> OPEN = EnumSet.of(Parcel.BOOKED, Parcel.ACCEPTED);

    private final Parcel[] all;
    private final Instant[] actAt;
    private Instant bookedAt;

    Parcels(int sellers) {
        all = new Parcel[sellers];
        Arrays.fill(all, Parcel.NONE);
        actAt = new Instant[sellers];
    }

    int count() {
        return all.length;
    }

    Parcel at(int one) {
        return all[one];
    }

    /** Until when somebody is waited for; null where nobody is. */
    Instant actAt(int one) {
        return actAt[one];
    }

    boolean isOpen(int one) {
        return OPEN.contains(all[one]);
    }

    boolean any(Predicate<Parcel> holds) {
        return Arrays.stream(all).anyMatch(holds);
    }

    boolean anyOpen() {
        return any(OPEN::contains);
    }

    boolean allAre(Parcel... ends) {
        return Arrays.asList(ends).containsAll(Arrays.asList(all));
    }

    void book(Instant now) {
        assertThat(all).as("booked once").containsOnly(Parcel.NONE);
        bookedAt = now;
        for (int i = 0; i < all.length; i++) step(i, Parcel.BOOKED, Duration.ofDays(1));
    }

    void accept(int one) {
        step(one, Parcel.ACCEPTED, Duration.ofDays(2 + 5));
    }

    void handOver(int one) {
        step(one, Parcel.HANDED_OVER, Duration.ofDays(10 + 5));
    }

    void end(int one, Parcel how) {
        all[one] = how;
        actAt[one] = null;
    }

    /** Which were. */
    List<Integer> cancelOpen() {
        var cancelled = new ArrayList<Integer>();
        for (int i = 0; i < all.length; i++)
            if (isOpen(i)) {
                end(i, Parcel.CANCELLED);
                cancelled.add(i);
            }
        return cancelled;
    }

    /** The clock has run out once. */
    boolean isOverdue(int one, Instant now) {
        return actAt[one] != null && !actAt[one].isAfter(now);
    }

    void leaveToPeople(int one) {
        actAt[one] = null;
    }

    private void step(int one, Parcel to, Duration patience) {
        all[one] = to;
        actAt[one] = bookedAt.plus(patience);
    }
}
