package bd.haat.product.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the columns stand; their order is free. */
public final class CsvHeader {
    public static final List<String> COLUMNS = List.of(
            "product",
            "sku",
            "nameBn",
            "nameEn",
            "descriptionBn",
            "descriptionEn",
            "category",
            "brand",
            "status",
            "price",
            "compareAtPrice",
            "stock",
            "quantity.unit",
            "quantity.amount",
            "parcel.weightGrams",
            "parcel.lengthMm",
            "parcel.widthMm",
            "parcel.heightMm",
            "images");
    public static final String OPTION = "option.";
    public static final String ATTRIBUTE = "attribute.";
    public static final int MOST = 200;

    private final Map<String, Integer> fixed = new HashMap<>();
    private final List<Free> free = new ArrayList<>();
    private final int size;

    /** A column of the seller's own, by what stands behind {@code option.} or {@code attribute.}. */
    record Free(String kind, String name, int index) {
        String column() {
            return kind + name;
        }
    }

    CsvHeader(List<String> names) throws UnreadableFile {
        size = names.size();
        if (size > MOST) throw new UnreadableFile("import-columns", 1, String.valueOf(size));
        var seen = new ArrayList<String>();
        for (int i = 0; i < size; i++) {
            var name = names.get(i).strip();
            if (seen.contains(name)) throw new UnreadableFile("import-columns", 1, shortened(name));
            seen.add(name);
            place(name, i);
        }
        if (!fixed.containsKey("sku")) throw new UnreadableFile("import-columns", 1, "sku");
    }

    private void place(String name, int index) throws UnreadableFile {
        var known = known(name);
        if (known.isPresent()) fixed.put(known.get(), index);
        else if (name.startsWith(OPTION) && name.length() > OPTION.length())
            free.add(new Free(OPTION, name.substring(OPTION.length()), index));
        else if (name.startsWith(ATTRIBUTE) && name.length() > ATTRIBUTE.length())
            free.add(new Free(ATTRIBUTE, name.substring(ATTRIBUTE.length()), index));
        else throw new UnreadableFile("import-columns", 1, shortened(name));
    }

    private static Optional<String> known(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return COLUMNS.stream()
                .filter(column -> column.toLowerCase(Locale.ROOT).equals(lower))
                .findFirst();
    }

    private static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }

    int size() {
        return size;
    }

    /** Negative where the file has no such column. */
    int index(String column) {
        return fixed.getOrDefault(column, -1);
    }

    List<Free> free(String kind) {
        return free.stream().filter(column -> column.kind().equals(kind)).toList();
    }
}
