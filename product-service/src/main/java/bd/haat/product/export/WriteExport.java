package bd.haat.product.export;

import bd.haat.product.transfer.CsvHeader;
import bd.haat.product.transfer.FileFormat;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes page by page; what changes meanwhile is in the file as it was before or after. */
@Component
class WriteExport {
    private static final int AT_ONCE = 200;
    private static final int MOST_NAMES = CsvHeader.MOST - CsvHeader.COLUMNS.size();

    private final ExportedProducts products;
    private final JsonMapper json;

    WriteExport(ExportedProducts products, JsonMapper json) {
        this.products = products;
        this.json = json;
    }

    /** A file that has yet to be written. */
    interface Export {
        void to(Writer writer) throws IOException;
    }

    /** Empty where the options and attributes have more names than a CSV may have columns. */
    Optional<Export> of(UUID sellerId, FileFormat format) {
        if (format == FileFormat.NDJSON)
            return Optional.of(to -> pages(sellerId, to, product -> to.write(json.writeValueAsString(product) + "\n")));
        var options = products.optionNames(sellerId, MOST_NAMES + 1);
        var attributes = products.attributeNames(sellerId, MOST_NAMES + 1);
        if (options.size() + attributes.size() > MOST_NAMES) return Optional.empty();
        return Optional.of(to -> pages(sellerId, to, new CsvExport(to, options, attributes, json)::write));
    }

    private void pages(UUID sellerId, Writer to, Line line) throws IOException {
        List<ExportedProduct> some;
        UUID after = null;
        do {
            some = products.after(sellerId, after, AT_ONCE);
            for (var product : some) line.write(product);
            if (!some.isEmpty()) after = UUID.fromString(some.getLast().product());
            to.flush();
        } while (some.size() == AT_ONCE);
    }

    private interface Line {
        void write(ExportedProduct product) throws IOException;
    }
}
