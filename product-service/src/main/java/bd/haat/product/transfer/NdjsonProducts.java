package bd.haat.product.transfer;

import bd.haat.common.text.LocalizedText;
import bd.haat.product.category.CategoryTree;
import bd.haat.product.category.CategoryTrees;
import bd.haat.product.transfer.FileEntry.FileRow;
import bd.haat.product.upsert.Fault;
import bd.haat.product.upsert.ProductWish;
import bd.haat.product.upsert.ProductWish.VariantWish;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** One product per line, read as strictly as a request. Lines have been measured when the file came in. */
final class NdjsonProducts implements ProductFile {
    private static final int MOST_VARIANTS = 100;

    private final BufferedReader lines;
    private final CategoryTrees categories;
    private final JsonMapper json;
    private long number;

    NdjsonProducts(BufferedReader lines, CategoryTrees categories, JsonMapper json) {
        this.lines = lines;
        this.categories = categories;
        this.json = json;
    }

    /**
     * A product as it stands in a line.
     *
     * @param product only to be known by people; the SKUs say which product is meant
     * @param category the slug or id of a category; or {@code categoryId}
     */
    record Line(
            String product,
            LocalizedText name,
            LocalizedText description,
            UUID categoryId,
            String category,
            String brand,
            Map<String, Object> attributes,
            String status,
            List<VariantWish> variants,
            List<String> images) {}

    @Override
    public Optional<FileEntry> next() throws IOException {
        String line;
        do {
            line = lines.readLine();
            number++;
        } while (line != null && line.isBlank());
        return Optional.ofNullable(line).map(this::entry);
    }

    private FileEntry entry(String line) {
        if (line.indexOf('\uFFFD') >= 0) return unreadable(new Fault("", "encoding"));
        try {
            return entry(json.readValue(line, Line.class));
        } catch (UnrecognizedPropertyException surprise) {
            return unreadable(new Fault(path(surprise), "unknown"));
        } catch (DatabindException wrong) {
            return unreadable(new Fault(path(wrong), "type"));
        } catch (JacksonException malformed) {
            return unreadable(new Fault("", "malformed"));
        }
    }

    private FileEntry entry(Line line) {
        var faults = new ArrayList<Fault>();
        if (line == null) return unreadable(new Fault("", "malformed"));
        var variants = Objects.requireNonNullElse(line.variants, List.<VariantWish>of());
        if (variants.isEmpty() || variants.size() > MOST_VARIANTS) faults.add(new Fault("variants", "size"));
        if (variants.stream().anyMatch(Objects::isNull)) faults.add(new Fault("variants", "required"));
        var images = Objects.requireNonNullElse(line.images, List.<String>of());
        if (images.stream().anyMatch(Objects::isNull)) faults.add(new Fault("images", "required"));
        var wish = new ProductWish(
                line.name,
                line.description,
                category(line, faults),
                line.brand,
                line.attributes,
                line.status,
                variants.size() > MOST_VARIANTS ? List.of() : variants);
        var sku = wish.variants().isEmpty() || wish.variants().getFirst() == null
                ? null
                : wish.variants().getFirst().sku();
        return new FileEntry(List.of(new FileRow(number, sku)), line.product, wish, images, faults);
    }

    private UUID category(Line line, List<Fault> faults) {
        if (line.category == null) return line.categoryId;
        var found = categories.current().find(line.category).map(CategoryTree.Node::id);
        if (found.isEmpty()) faults.add(new Fault("category", "unknown"));
        return found.orElse(null);
    }

    private FileEntry unreadable(Fault fault) {
        return new FileEntry(List.of(new FileRow(number, null)), null, null, List.of(), List.of(fault));
    }

    private static String path(DatabindException wrong) {
        var path = new StringBuilder();
        for (var step : wrong.getPath())
            if (step.getPropertyName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        return path.length() > 200 ? path.substring(0, 200) : path.toString();
    }
}
