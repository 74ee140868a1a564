package bd.haat.product.transfer;

import bd.haat.product.upsert.Fault;
import bd.haat.product.upsert.ProductWish;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One product of a file.
 *
 * @param rows that tell of it, in their order; a CSV has one per variant
 * @param handle what the file calls it; null where nothing
 * @param wish null where the rows cannot be read
 * @param pictures addresses, in their order
 * @param faults found without asking anybody
 */
public record FileEntry(
        List<FileRow> rows, String handle, ProductWish wish, List<String> pictures, List<Fault> faults) {
    private static final Pattern OF_VARIANT = Pattern.compile("variants\\[(\\d+)]\\.?(.*)");

    /**
     * One row.
     *
     * @param number of the record in the file, from 1, the header of a CSV included
     * @param sku null where it cannot be read
     */
    public record FileRow(long number, String sku) {}

    public long lastRow() {
        return rows.getLast().number();
    }

    /** The names that may stand in a file once: the handle and each SKU. */
    public List<String> names() {
        var names = new ArrayList<String>();
        if (handle != null) names.add("product:" + handle);
        if (wish != null)
            wish.variants().stream()
                    .filter(variant -> variant != null && variant.sku() != null)
                    .forEach(variant -> names.add("sku:" + variant.sku().strip()));
        return names;
    }

    /** Those of {@code faults} that concern a row, named as its cells are. */
    public List<Fault> ofRow(FileRow row, List<Fault> all) {
        if (rows.size() == 1 && wish != null && wish.variants().size() != 1) return all; // a line of NDJSON
        int index = rows.indexOf(row);
        return all.stream()
                .filter(fault -> variant(fault) == index || variant(fault) < 0 && index == 0)
                .map(fault -> new Fault(cell(fault.field()), fault.code(), fault.message()))
                .toList();
    }

    private static int variant(Fault fault) {
        var named = OF_VARIANT.matcher(fault.field());
        return named.matches() ? Integer.parseInt(named.group(1)) : -1;
    }

    private static String cell(String field) {
        var named = OF_VARIANT.matcher(field);
        return named.matches() ? named.group(2).replaceFirst("rice\\.(amount|currency)$", "rice") : field;
    }
}
