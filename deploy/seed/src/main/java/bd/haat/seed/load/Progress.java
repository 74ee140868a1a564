package bd.haat.seed.load;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Tells how far one kind of things has come: a line every few seconds and one at the end. */
final class Progress implements AutoCloseable {
    private static final long BETWEEN_NANOS = 3_000_000_000L;
    private final PrintStream out;
    private final String what;
    private final int total;
    private final long begun = System.nanoTime();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicLong said = new AtomicLong(System.nanoTime());

    Progress(PrintStream out, String what, int total) {
        this.out = out;
        this.what = what;
        this.total = total;
    }

    /** One more is done. */
    void step() {
        int now = done.incrementAndGet();
        long last = said.get();
        if (System.nanoTime() - last > BETWEEN_NANOS && said.compareAndSet(last, System.nanoTime())) say(now);
    }

    @Override
    public void close() {
        say(done.get());
    }

    private void say(int now) {
        out.printf("%s: %d of %d, %.1f s%n", what, now, total, (System.nanoTime() - begun) / 1e9);
    }
}
