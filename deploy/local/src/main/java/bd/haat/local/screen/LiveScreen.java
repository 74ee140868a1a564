package bd.haat.local.screen;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** A table at the bottom of the terminal, drawn anew twice a second; lines appear above it. */
final class LiveScreen implements Screen {
    private static final Duration REFRESH = Duration.ofMillis(500);
    private static final String CLEAR_BELOW = "\u001b[J";
    private final PrintStream out;
    private Supplier<List<Row>> table;
    private int drawn;

    LiveScreen(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void say(String line) {
        erase();
        out.println(line);
        draw();
    }

    @Override
    public void changed(Row row) {
        // The next drawing shows it.
    }

    @Override
    public synchronized Shown show(Supplier<List<Row>> rows) {
        table = rows;
        var refresher = Thread.ofVirtual().start(this::refresh);
        return () -> close(refresher);
    }

    private synchronized void close(Thread refresher) {
        refresher.interrupt();
        erase();
        draw();
        table = null;
        drawn = 0;
    }

    private void refresh() {
        try {
            while (true) {
                Thread.sleep(REFRESH);
                synchronized (this) {
                    erase();
                    draw();
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void erase() {
        if (drawn > 0) {
            out.print("\u001b[" + drawn + "A" + CLEAR_BELOW);
            drawn = 0;
        }
    }

    private void draw() {
        if (table == null) {
            return;
        }
        var lines = new StringBuilder(Row.HEAD.stripTrailing()).append('\n');
        var rows = table.get();
        rows.forEach(row -> lines.append(row.line()).append('\n'));
        out.print(lines);
        out.flush();
        drawn = rows.size() + 1;
    }
}
