package bd.haat.product.relevance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file of the judged set: a row to a line, fields between bars, {@code #} before what is only for readers. */
final class Table {
    private Table() {}

    static List<String[]> rows(String file) {
        try (var lines = new BufferedReader(
                new InputStreamReader(Table.class.getResourceAsStream("/relevance/" + file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
