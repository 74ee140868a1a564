package bd.haat.product.index;

import bd.haat.product.attribute.AttributeSets;
import bd.haat.product.attribute.FacetValues;
import bd.haat.product.catalogue.Image;
import bd.haat.product.category.CategoryTree;
import bd.haat.product.category.CategoryTrees;
import bd.haat.product.index.JdbcDocuments.Row;
import bd.haat.product.script.Heads;
import bd.haat.product.script.Measures;
import bd.haat.product.script.SoundKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes documents of rows. */
@Component
class Documents {
    private final JdbcDocuments rows;
    private final CategoryTrees categories;
    private final AttributeSets attributes;

    Documents(JdbcDocuments rows, CategoryTrees categories, AttributeSets attributes) {
        this.rows = rows;
        this.categories = categories;
        this.attributes = attributes;
    }

    List<Entry> of(Collection<UUID> products) {
        return rows.find(products).stream()
                .map(row -> new Entry(row.id().toString(), row.version(), row.listed() ? document(row) : null))
                .toList();
    }

    List<UUID> listed(UUID after, int most) {
        return rows.listed(after, most);
    }

    private ProductDocument document(Row row) {
        var path = categories.current().path(row.categoryId());
        var facets = FacetValues.of(attributes.of(row.categoryId()), row.attributes());
        return new ProductDocument(
                row.id().toString(),
                row.checksum(),
                row.slug(),
                row.nameBn(),
                row.nameEn(),
                keys(Stream.of(row.nameBn(), row.nameEn())),
                Stream.of(row.nameBn(), row.nameEn())
                        .flatMap(name -> Heads.of(name).stream())
                        .distinct()
                        .collect(Collectors.joining(" ")),
                Stream.of(row.nameBn(), row.nameEn())
                        .flatMap(Documents::joins)
                        .distinct()
                        .collect(Collectors.joining(" ")),
                about(row, path),
                row.variants().stream()
                        .map(variant -> variant.sku().toLowerCase(Locale.ROOT))
                        .toList(),
                row.categoryId().toString(),
                path.stream().map(node -> node.id().toString()).toList(),
                row.brand(),
                row.brand() == null ? null : row.brand().toLowerCase(Locale.ROOT),
                facets.words(),
                facets.numbers(),
                row.price(),
                row.compareAt(),
                row.currency(),
                row.variantId(),
                row.available(),
                row.inStock(),
                boost(row),
                row.image() == null ? null : Image.PATH + row.image(),
                row.rating(),
                row.reviewCount(),
                row.createdAt().toEpochMilli(),
                row.sellerId(),
                row.shopBn(),
                row.shopEn(),
                row.location());
    }

    /**
     * One, and up to about 0.6 for what sells, 0.2 for its rating, and what is wanted lately: popularity is ten times a logarithm, and sales
     * count by theirs, so the two add up.
     */
    private static double boost(Row row) {
        return 1 + 0.1 * (Math.log10(1 + row.sold()) + row.popularity() / 10.0) + 0.04 * row.rating();
    }

    private static Stream<String> joins(String name) {
        var words = SoundKeys.words(name);
        return IntStream.range(1, words.length)
                .mapToObj(i -> words[i - 1] + words[i])
                .flatMap(pair -> SoundKeys.of(pair).stream());
    }

    private static String about(Row row, List<CategoryTree.Node> path) {
        var texts = new ArrayList<String>();
        path.forEach(
                node -> texts.addAll(Arrays.asList(node.name().bn(), node.name().en())));
        texts.add(row.brand());
        row.variants().forEach(variant -> texts.addAll(variant.options().values()));
        for (var value : row.attributes().values())
            if (value instanceof Collection<?> many) many.forEach(one -> texts.add(one.toString()));
            else if (!(value instanceof Boolean)) texts.add(value.toString());
        return keys(texts.stream());
    }

    private static String keys(Stream<String> texts) {
        return texts.flatMap(text -> Stream.concat(Arrays.stream(SoundKeys.words(text)), Measures.of(text).stream()))
                .flatMap(word -> SoundKeys.isBangla(word)
                        ? Stream.concat(SoundKeys.of(word).stream(), SoundKeys.stems(word).stream())
                        : SoundKeys.of(word).stream())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
