package bd.haat.seed.load;

import java.io.PrintStream;

/** Where progress is told. */
public record Progresses(PrintStream out) {
    /** For a step that is not worth a line. */
    Progress silent() {
        return new Progress(new PrintStream(PrintStream.nullOutputStream()), "", 0);
    }

    Progress of(String what, int total) {
        return new Progress(out, what, total);
    }

    void say(String line) {
        out.println(line);
    }
}
