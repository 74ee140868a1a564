package bd.haat.backing.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A program with its arguments and surroundings.
 *
 * @param line program and arguments
 * @param environment variables in addition to our own; an empty value removes one
 * @param folder where it works; null for ours
 */
public record Command(List<String> line, Map<String, String> environment, Path folder) {
    public static Command of(String... line) {
        return new Command(List.of(line), Map.of(), null);
    }

    public Command with(String variable, String value) {
        var more = new HashMap<>(environment);
        more.put(variable, value);
        return new Command(line, more, folder);
    }

    public Command in(Path newFolder) {
        return new Command(line, environment, newFolder);
    }

    /**
     * What a program that ran to its end left behind.
     *
     * @param exit its exit status
     * @param output both streams as text
     */
    public record Result(int exit, String output) {
        public boolean ok() {
            return exit == 0;
        }

        /** The last line that is not blank: where most programs say what went wrong. */
        public String lastLine() {
            return output.lines().filter(line -> !line.isBlank()).reduce("no output", (_, line) -> line.strip());
        }
    }

    /** Runs it to its end. A program that does not exist ends with 127, as in a shell. */
    public Result run() {
        return run(InputStream.nullInputStream());
    }

    /** Runs it to its end, feeding it. */
    public Result run(InputStream input) {
        try {
            var process = builder().redirectErrorStream(true).start();
            var feeding = Thread.ofVirtual().start(() -> feed(process, input));
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var result = new Result(process.waitFor(), output);
            feeding.join();
            return result;
        } catch (IOException e) {
            return new Result(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while " + line.getFirst() + " ran", e);
        }
    }

    /**
     * Starts it in a session of its own, so that neither our end nor Ctrl-C in our terminal reaches it; output is appended to the log. It may
     * have ended already.
     */
    public ProcessId detach(Path log) {
        try {
            var session = new ProcessBuilder("setsid");
            session.command().addAll(line);
            var process = surround(session)
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return ProcessId.of(process.pid()).orElseGet(() -> ProcessId.ended(process.pid()));
        } catch (IOException e) {
            throw new ServerFailure("cannot run setsid " + line.getFirst() + ": " + e.getMessage(), e);
        }
    }

    private ProcessBuilder builder() {
        return surround(new ProcessBuilder(line));
    }

    private ProcessBuilder surround(ProcessBuilder builder) {
        if (folder != null) {
            builder.directory(folder.toFile());
        }
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        return builder;
    }

    private static void feed(Process process, InputStream input) {
        try (var stdin = process.getOutputStream()) {
            input.transferTo(stdin);
        } catch (IOException _) {
            // It ended without reading all: its exit status tells why.
            return;
        }
    }
}
