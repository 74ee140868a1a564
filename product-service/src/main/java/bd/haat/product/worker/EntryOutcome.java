package bd.haat.product.worker;

import bd.haat.product.report.RowOutcome;
import bd.haat.product.transfer.FileEntry;
import bd.haat.product.upsert.Fault;
import bd.haat.product.upsert.Put;
import java.util.List;
import java.util.UUID;

/** A product of the file and what has become of it so far. */
final class EntryOutcome {
    private final FileEntry entry;
    private List<Fault> faults;
    private RowOutcome.Kind kind;
    private UUID productId;

    private EntryOutcome(FileEntry entry, List<Fault> faults) {
        this.entry = entry;
        this.faults = faults;
        this.kind = RowOutcome.Kind.REFUSED;
    }

    /** @param faults known before anybody was asked */
    static EntryOutcome of(FileEntry entry, List<Fault> faults) {
        return new EntryOutcome(entry, faults);
    }

    FileEntry entry() {
        return entry;
    }

    boolean refused() {
        return !faults.isEmpty();
    }

    void refuse(Fault fault) {
        faults = List.of(fault);
    }

    void becomes(Put put) {
        switch (put) {
            case Put.Created(var id) -> {
                kind = RowOutcome.Kind.CREATED;
                productId = id;
            }
            case Put.Changed(var id) -> {
                kind = RowOutcome.Kind.CHANGED;
                productId = id;
            }
            case Put.Refused(var why) -> faults = why;
        }
    }

    RowOutcome.Kind kind() {
        return refused() ? RowOutcome.Kind.REFUSED : kind;
    }

    UUID productId() {
        return productId;
    }

    List<Fault> faults() {
        return faults;
    }
}
