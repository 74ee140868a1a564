package bd.haat.gateway.routing;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** One instance of a service, with what we have seen of it: how many requests it holds, and until when it is left out. */
public final class Replica {
    private static final long SHORTEST_REST = 1_000_000_000L; // nanoseconds
    private static final int LONGEST_REST_SHIFT = 4; // 16 s

    private final String base;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile long restsUntil = System.nanoTime();

    Replica(URI base) {
        var text = base.toString();
        this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** @param pathAndQuery raw, from the slash on */
    public URI at(String pathAndQuery) {
        return URI.create(base + pathAndQuery);
    }

    /** A request goes to it. */
    public void began() {
        underWay.incrementAndGet();
    }

    /** Its answer has begun, or never will. */
    public void ended() {
        underWay.decrementAndGet();
    }

    /** It is well: the next failure is a first one. */
    public void answered() {
        if (failures.get() != 0) failures.set(0);
    }

    /**
     * Leaves it out for a while, longer each time it fails again: 1 s, 2 s … 16 s.
     *
     * @return false where it rested already
     */
    public boolean failed() {
        long now = System.nanoTime();
        if (resting(now)) return false;
        int before = Math.min(failures.getAndIncrement(), LONGEST_REST_SHIFT);
        restsUntil = now + (SHORTEST_REST << before);
        return true;
    }

    int underWay() {
        return underWay.get();
    }

    boolean resting(long now) {
        return restsUntil - now > 0;
    }

    @Override
    public String toString() {
        return base;
    }
}
