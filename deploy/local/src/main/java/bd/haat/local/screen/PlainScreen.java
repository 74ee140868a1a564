package bd.haat.local.screen;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;

/** Each change is a line that begins with the seconds since the start. */
final class PlainScreen implements Screen {
    private final PrintStream out;
    private final long begun = System.nanoTime();

    PlainScreen(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void say(String line) {
        out.printf("[%6.1f] %s%n", (System.nanoTime() - begun) / 1e9, line);
    }

    @Override
    public void changed(Row row) {
        say(row.line());
    }

    @Override
    public Shown show(Supplier<List<Row>> rows) {
        return () -> {};
    }
}
