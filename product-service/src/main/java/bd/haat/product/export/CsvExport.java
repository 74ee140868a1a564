package bd.haat.product.export;

import bd.haat.common.money.Money;
import bd.haat.common.money.Taka;
import bd.haat.common.text.LocalizedText;
import bd.haat.product.export.ExportedProduct.ExportedVariant;
import bd.haat.product.measure.Parcel;
import bd.haat.product.transfer.CsvHeader;
import bd.haat.product.transfer.Formulas;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Products as rows, one per variant; what belongs to the product stands in its first row. */
final class CsvExport {
    private static final String BYTE_ORDER_MARK = "\uFEFF"; // without it Excel takes Bangla for something else

    private final CsvWriter file;
    private final List<String> options;
    private final List<String> attributes;
    private final JsonMapper json;

    CsvExport(Writer to, List<String> options, List<String> attributes, JsonMapper json) throws IOException {
        this.options = options;
        this.attributes = attributes;
        this.json = json;
        to.write(BYTE_ORDER_MARK);
        file = CsvWriter.builder().build(to);
        var header = new ArrayList<>(CsvHeader.COLUMNS);
        options.forEach(name -> header.add(CsvHeader.OPTION + name));
        attributes.forEach(name -> header.add(CsvHeader.ATTRIBUTE + name));
        file.writeRecord(header);
    }

    void write(ExportedProduct product) throws IOException {
        boolean first = true;
        for (var variant : product.variants()) {
            var cells = new ArrayList<String>(List.of(product.product(), Formulas.disarmed(variant.sku())));
            cells.addAll(first ? texts(product) : List.of("", "", "", "", "", "", ""));
            cells.add(taka(variant.price()));
            cells.add(taka(variant.compareAtPrice()));
            cells.add(String.valueOf(variant.stock()));
            cells.addAll(measures(variant));
            cells.add(first ? String.join(" ", product.images()) : "");
            for (var name : options)
                cells.add(Formulas.disarmed(variant.options().get(name)));
            for (var name : attributes) cells.add(first ? attribute(product.attributes(), name) : "");
            file.writeRecord(cells);
            first = false;
        }
        file.flush();
    }

    private static List<String> texts(ExportedProduct product) {
        var texts = new ArrayList<String>();
        for (var text : new LocalizedText[] {product.name(), product.description()}) {
            texts.add(text == null ? null : Formulas.disarmed(text.bn()));
            texts.add(text == null ? null : Formulas.disarmed(text.en()));
        }
        texts.add(product.category());
        texts.add(Formulas.disarmed(product.brand()));
        texts.add(product.status());
        return texts;
    }

    private static List<String> measures(ExportedVariant variant) {
        var quantity = variant.quantity();
        var parcel = Objects.requireNonNullElse(variant.parcel(), new Parcel(null, null, null, null));
        return Stream.of(
                        quantity == null ? null : quantity.unit(),
                        quantity == null ? null : quantity.amount().toPlainString(),
                        parcel.weightGrams(),
                        parcel.lengthMm(),
                        parcel.widthMm(),
                        parcel.heightMm())
                .map(measure -> Objects.toString(measure, ""))
                .toList();
    }

    private static String taka(Money money) {
        return money == null ? "" : Taka.text(money.amount());
    }

    /** A text stands as it is, unless it would be read as something else. */
    private String attribute(Map<String, Object> attributes, String name) {
        var value = attributes.get(name);
        if (value == null) return "";
        return value instanceof String text && !isJson(text)
                ? Formulas.disarmed(text)
                : Formulas.disarmed(json.writeValueAsString(value));
    }

    private boolean isJson(String text) {
        try {
            json.readTree(text);
            return true;
        } catch (JacksonException no) {
            return false;
        }
    }
}
