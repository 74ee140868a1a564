package bd.haat.product.transfer;

import bd.haat.common.money.Money;
import bd.haat.common.money.Taka;
import bd.haat.common.text.Digits;
import bd.haat.common.text.LocalizedText;
import bd.haat.product.category.CategoryTree;
import bd.haat.product.category.CategoryTrees;
import bd.haat.product.measure.Parcel;
import bd.haat.product.measure.Quantity;
import bd.haat.product.measure.Unit;
import bd.haat.product.upsert.Fault;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What cells mean. Each reader adds to {@code faults} where a cell means nothing. */
final class CsvCells {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final Pattern JSON =
            Pattern.compile("-?\\d[\\d.eE+-]{0,39}|true|false|\".*\"|\\[.*]", Pattern.DOTALL);
    private static final int LONGEST_NUMBER = 40;

    private final CategoryTrees categories;
    private final JsonMapper json;

    CsvCells(CategoryTrees categories, JsonMapper json) {
        this.categories = categories;
        this.json = json;
    }

    static LocalizedText text(CsvRow row, String column) {
        var text = new LocalizedText(row.cell(column + "Bn"), row.cell(column + "En"));
        return text.isPresent() ? text : null;
    }

    UUID category(CsvRow row, List<Fault> faults) {
        var cell = row.cell("category");
        if (cell == null) return null;
        var found = categories.current().find(cell).map(CategoryTree.Node::id);
        if (found.isEmpty()) faults.add(new Fault("category", "unknown"));
        return found.orElse(null);
    }

    /** Taka with up to two decimals, in digits of either script, with or without separators: {@code ৳১,২৫০.৫০}. */
    static Money taka(CsvRow row, String column, String at, List<Fault> faults) {
        var number = number(row.cell(column));
        if (number == null) return null;
        var paisa = Taka.paisa(number);
        if (paisa.isPresent()) return Money.bdt(paisa.getAsLong());
        faults.add(new Fault(at + column, "type"));
        return null;
    }

    static Integer whole(CsvRow row, String column, String at, List<Fault> faults) {
        var number = number(row.cell(column));
        if (number == null) return null;
        if (WHOLE.matcher(number).matches()) return Integer.valueOf(number);
        faults.add(new Fault(at + column, "type"));
        return null;
    }

    static Quantity quantity(CsvRow row, String at, List<Fault> faults) {
        var unit = row.cell("quantity.unit");
        var amount = number(row.cell("quantity.amount"));
        if (unit == null && amount == null) return null;
        var known = unit == null ? null : Unit.of(unit).orElse(null);
        if (unit != null && known == null) faults.add(new Fault(at + "quantity.unit", "unknown"));
        boolean readable = amount != null && DECIMAL.matcher(amount).matches();
        if (amount != null && !readable) faults.add(new Fault(at + "quantity.amount", "type"));
        return new Quantity(known, readable ? new BigDecimal(amount) : null);
    }

    static Parcel parcel(CsvRow row, String at, List<Fault> faults) {
        var weight = whole(row, "parcel.weightGrams", at, faults);
        var length = whole(row, "parcel.lengthMm", at, faults);
        var width = whole(row, "parcel.widthMm", at, faults);
        var height = whole(row, "parcel.heightMm", at, faults);
        boolean known = Stream.of(weight, length, width, height).anyMatch(Objects::nonNull);
        return known ? new Parcel(weight, length, width, height) : null;
    }

    static Map<String, String> options(CsvRow row) {
        var options = new LinkedHashMap<String, String>();
        for (var column : row.free(CsvHeader.OPTION)) {
            var cell = row.cell(column);
            if (cell != null) options.put(column.name(), cell);
        }
        return options.isEmpty() ? null : options;
    }

    /** A number, yes or no, or a list in the form of JSON is one; all else is a text, and so is what stands in JSON's quotes. */
    Map<String, Object> attributes(CsvRow row) {
        var attributes = new LinkedHashMap<String, Object>();
        for (var column : row.free(CsvHeader.ATTRIBUTE)) {
            var cell = row.cell(column);
            if (cell != null) attributes.put(column.name(), value(cell));
        }
        return attributes.isEmpty() ? null : attributes;
    }

    private Object value(String cell) {
        if (!JSON.matcher(cell).matches()) return cell;
        try {
            return json.readValue(cell, Object.class);
        } catch (JacksonException text) {
            return cell;
        }
    }

    private static String number(String cell) {
        if (cell == null) return null;
        if (cell.length() > LONGEST_NUMBER) return "";
        return Digits.ascii(cell).replace(",", "").replace("৳", "").strip();
    }
}
