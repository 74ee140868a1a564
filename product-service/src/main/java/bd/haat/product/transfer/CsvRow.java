package bd.haat.product.transfer;

import bd.haat.product.upsert.Fault;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;

/** One record by its columns. Empty cells are null: they say nothing. */
final class CsvRow {
    private static final char UNDECODABLE = '\uFFFD';

    private final long number;
    private final CsvHeader header;
    private final CsvRecord record;

    CsvRow(long number, CsvHeader header, CsvRecord record) {
        this.number = number;
        this.header = header;
        this.record = record;
    }

    long number() {
        return number;
    }

    /** As it stands in the file; null also where there is no such column. */
    String cell(String column) {
        return cell(header.index(column));
    }

    String cell(CsvHeader.Free column) {
        return cell(column.index());
    }

    List<CsvHeader.Free> free(String kind) {
        return header.free(kind);
    }

    private String cell(int index) {
        if (index < 0 || index >= record.getFieldCount()) return null;
        var cell = record.getField(index).strip();
        return cell.isEmpty() ? null : Formulas.restored(cell);
    }

    /** What is wrong with the row as such, whatever its cells mean. */
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (record.getFieldCount() != header.size()) faults.add(new Fault("", "columns"));
        for (var cell : record.getFields()) {
            if (cell.indexOf(UNDECODABLE) >= 0) faults.add(new Fault("", "encoding"));
            if (Formulas.isFormula(cell.strip())) faults.add(new Fault("", "formula"));
        }
        return faults.stream().distinct().toList();
    }
}
