package bd.haat.product.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;

/**
 * A CSV of products. FastCSV reads it: the reader for Java that can be told how long a record may become, so that a quote which nobody
 * closes does not take the rest of the file into memory. The separator is the one of comma, semicolon and tab that the header has most of.
 */
final class CsvProducts implements ProductFile {
    private static final int LONGEST_ROW = 256 * 1024;
    private static final int LOOK_AHEAD = 8 * 1024;

    private final CsvCells cells;
    private final Iterator<CsvRecord> records;
    private final CsvHeader header;
    private long number;
    private CsvRow ahead;
    private UnreadableFile broken;

    CsvProducts(BufferedReader text, CsvCells cells) throws UnreadableFile, IOException {
        this.cells = cells;
        this.records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .maxBufferSize(LONGEST_ROW)
                .skipEmptyLines(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(CsvHeader.MOST * 2)
                                .maxFieldSize(LONGEST_ROW)
                                .maxRecordSize(LONGEST_ROW)
                                .build(),
                        text)
                .iterator();
        var first = record();
        if (first == null) throw new UnreadableFile("import-empty", 1, null);
        header = new CsvHeader(first.getFields());
        advance();
    }

    @Override
    public Optional<FileEntry> next() throws UnreadableFile, IOException {
        if (ahead == null && broken != null) throw broken;
        if (ahead == null) return Optional.empty();
        var group = new CsvGroup(ahead, cells);
        advance();
        while (ahead != null && group.takes(ahead)) {
            group.add(ahead);
            advance();
        }
        return Optional.of(group.entry());
    }

    /** Remembers what breaks the file until the product before it has been given out. */
    private void advance() throws IOException {
        try {
            CsvRecord record;
            do record = record();
            while (record != null
                    && record.getFieldCount() == 1
                    && record.getField(0).isBlank());
            ahead = record == null ? null : new CsvRow(number, header, record);
        } catch (UnreadableFile end) {
            ahead = null;
            broken = end;
        }
    }

    private CsvRecord record() throws UnreadableFile, IOException {
        try {
            number++;
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException unreadable) {
            throw new UnreadableFile("import-row-unreadable", number, null);
        } catch (UncheckedIOException away) {
            throw away.getCause();
        }
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(LOOK_AHEAD);
        var begin = new char[LOOK_AHEAD];
        int length = Math.max(0, text.read(begin));
        text.reset();
        var line = new String(begin, 0, length).lines().findFirst().orElse("");
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) if (count(line, candidate) > count(line, most)) most = candidate;
        return most;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(character -> character == wanted).count();
    }
}
