package bd.haat.sandbox.checkout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a party writes down what it must not forget when it is killed: pages as lines of JSON, a later page of the same thing replaces the earlier.
 *
 * @param books the folder; absent: nothing is kept
 */
@ConfigurationProperties("sandbox")
public record Books(Path books) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Nothing is kept. */
    public static Books none() {
        return new Books(null);
    }

    /** All pages in the order of writing; a last one that was cut by a kill has never been told to anybody and is left out. */
    public <T> List<T> read(String party, Class<T> page) {
        if (books == null || !Files.exists(file(party))) {
            return List.of();
        }
        try (var lines = Files.lines(file(party))) {
            return lines.filter(Books::isWhole)
                    .map(line -> JSON.readValue(line, page))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns when the kernel has it. */
    public void write(String party, Object page) {
        if (books == null) {
            return;
        }
        try {
            Files.createDirectories(books);
            Files.writeString(
                    file(party),
                    "\n" + JSON.writeValueAsString(page),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private Path file(String party) {
        return books.resolve(party + ".ndjson");
    }

    private static boolean isWhole(String line) {
        try {
            return !line.isBlank() && JSON.readTree(line).isObject();
        } catch (JacksonException cut) {
            return false;
        }
    }
}
