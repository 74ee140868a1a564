package bd.haat.local.state;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A program's log: appended to by the program, turned over at the start when it has grown large. */
public record LogFile(Path path) {
    private static final long LARGE = 5L << 20;
    private static final int KEPT = 3;
    private static final int TAIL = 64 << 10;

    /** Moves {@code x.log} to {@code x.log.1}, that one to {@code x.log.2} and so on, when it is large. */
    public LogFile rotated() {
        try {
            if (Files.exists(path) && Files.size(path) > LARGE) {
                for (int generation = KEPT - 1; generation >= 0; generation--) {
                    if (Files.exists(generation(generation))) {
                        Files.move(
                                generation(generation),
                                generation(generation + 1),
                                StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
            return this;
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    /** Adds a line of the launcher's own. */
    public void note(String line) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What a person should read of its end, in one line; empty text when it says nothing. */
    public String lastWords() {
        return LastWords.of(tail());
    }

    /** The last lines, at most that many. */
    public List<String> tail(int lines) {
        var all = tail();
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    private List<String> tail() {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL));
            var bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path generation(int number) {
        return number == 0 ? path : path.resolveSibling(path.getFileName() + "." + number);
    }
}
