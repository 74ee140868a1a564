package bd.haat.location.geography;

import bd.haat.common.text.LocalizedText;
import bd.haat.location.distance.GeoPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/** {@code geography/areas.csv}: one area a line, larger areas first; aliases parted by semicolons; no quoting. */
final class AreaFile {
    private final byte[] bytes;

    AreaFile() {
        try (var file = AreaFile.class.getResourceAsStream("/geography/areas.csv")) {
            bytes = file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    int checksum() {
        var crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    List<Area> areas() {
        return new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(AreaFile::area)
                .toList();
    }

    private static Area area(String line) {
        var cells = line.split(",", -1);
        if (cells.length != 8) throw new IllegalStateException("not an area: " + line);
        return new Area(
                cells[0],
                AreaKind.valueOf(cells[1]),
                cells[2].isEmpty() ? null : cells[2],
                new LocalizedText(cells[4], cells[3]),
                cells[5].isEmpty() ? List.of() : Arrays.asList(cells[5].split(";")),
                cells[6].isEmpty() ? null : new GeoPoint(Double.parseDouble(cells[6]), Double.parseDouble(cells[7])));
    }
}
