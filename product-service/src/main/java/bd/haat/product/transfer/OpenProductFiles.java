package bd.haat.product.transfer;

import bd.haat.product.category.CategoryTrees;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is no UTF-8 becomes U+FFFD, which readers report for the row it stands in: the rows around it are good. */
@Component
class OpenProductFiles implements ProductFiles {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CategoryTrees categories;
    private final JsonMapper json;

    OpenProductFiles(CategoryTrees categories, JsonMapper json) {
        this.categories = categories;
        this.json = json;
    }

    @Override
    public ProductFile read(FileFormat format, InputStream content) throws UnreadableFile, IOException {
        var text = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8), 16_384);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) text.reset();
        return switch (format) {
            case CSV -> new CsvProducts(text, new CsvCells(categories, json));
            case NDJSON -> new NdjsonProducts(text, categories, json);
        };
    }
}
