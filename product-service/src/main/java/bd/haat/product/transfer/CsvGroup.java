package bd.haat.product.transfer;

import bd.haat.product.upsert.Fault;
import bd.haat.product.upsert.ProductWish;
import bd.haat.product.upsert.ProductWish.VariantWish;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows in a row that name the same product; what they say of it counts from the first. Of the variants beyond the most it keeps the numbers alone. */
final class CsvGroup {
    private static final int MOST_VARIANTS = 100;
    private static final int LONGEST = 400;

    private final String handle;
    private final List<FileEntry.FileRow> rows = new ArrayList<>();
    private final List<VariantWish> variants = new ArrayList<>();
    private final List<String> pictures;
    private final List<Fault> faults = new ArrayList<>();
    private final ProductWish product;

    CsvGroup(CsvRow first, CsvCells cells) {
        handle = first.cell("product");
        UUID category = cells.category(first, faults);
        Map<String, Object> attributes = cells.attributes(first);
        var images = first.cell("images");
        pictures = images == null
                ? List.of()
                : Arrays.stream(images.split("[\\s|]+")).limit(1000).toList();
        product = new ProductWish(
                CsvCells.text(first, "name"),
                CsvCells.text(first, "description"),
                category,
                first.cell("brand"),
                attributes,
                first.cell("status"),
                List.of());
        add(first);
    }

    boolean takes(CsvRow row) {
        return handle != null && handle.equals(row.cell("product"));
    }

    void add(CsvRow row) {
        int index = rows.size();
        var at = "variants[" + index + "].";
        var sku = row.cell("sku");
        boolean readable = sku != null && sku.length() <= LONGEST;
        rows.add(new FileEntry.FileRow(row.number(), readable ? sku : null));
        if (index == MOST_VARIANTS) faults.add(new Fault("variants", "size"));
        if (index >= MOST_VARIANTS) return;
        row.faults().forEach(fault -> faults.add(new Fault(at + fault.field(), fault.code())));
        if (sku != null && !readable) faults.add(new Fault(at + "sku", "size"));
        var options = CsvCells.options(row);
        if (options != null && options.values().stream().anyMatch(option -> option.length() > LONGEST)) {
            faults.add(new Fault(at + "options", "size"));
            options = null;
        }
        variants.add(new VariantWish(
                readable ? sku : null,
                CsvCells.taka(row, "price", at, faults),
                CsvCells.taka(row, "compareAtPrice", at, faults),
                options,
                CsvCells.quantity(row, at, faults),
                CsvCells.parcel(row, at, faults),
                CsvCells.whole(row, "stock", at, faults)));
    }

    FileEntry entry() {
        var wish = new ProductWish(
                product.name(),
                product.description(),
                product.categoryId(),
                product.brand(),
                product.attributes(),
                product.status(),
                variants);
        return new FileEntry(rows, handle, wish, pictures, faults);
    }
}
