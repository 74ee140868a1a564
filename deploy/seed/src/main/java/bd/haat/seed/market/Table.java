package bd.haat.seed.market;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A table of this package's resources: columns parted by tabs, the first line names them, {@code -} is empty. */
final class Table {
    private Table() {}

    /** Its rows, by column. */
    static List<Map<String, String>> read(String name) {
        try (var stream = Objects.requireNonNull(Table.class.getResourceAsStream("/market/" + name + ".tsv"), name)) {
            var lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            var columns = lines.getFirst().split("\t");
            return lines.stream()
                    .skip(1)
                    .map(line -> row(columns, line.split("\t", -1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> row(String[] columns, String[] cells) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < columns.length; i++) row.put(columns[i], cells[i].equals("-") ? "" : cells[i]);
        return row;
    }
}
