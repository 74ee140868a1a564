package bd.haat.local.screen;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;

/** Where the launcher speaks. Safe to use from several threads. */
public interface Screen {
    /** A line that stays. */
    void say(String line);

    /** Something in the table has changed. */
    void changed(Row row);

    /** Shows the table until the returned handle is closed. */
    Shown show(Supplier<List<Row>> rows);

    /** A table that is being shown. */
    interface Shown extends AutoCloseable {
        @Override
        void close();
    }

    /** A table that renews itself in place. */
    static Screen live(PrintStream out) {
        return new LiveScreen(out);
    }

    /** Lines only, for logs and for programs that read them. */
    static Screen plain(PrintStream out) {
        return new PlainScreen(out);
    }

    /** Says nothing. */
    static Screen silent() {
        return new PlainScreen(new PrintStream(OutputStream.nullOutputStream()));
    }
}
