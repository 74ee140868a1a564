package bd.haat.product.drift;

import bd.haat.product.elastic.ElasticCall;
import bd.haat.product.elastic.SearchSettings;
import bd.haat.product.elastic.SearchUnavailable;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the index holds. Everything it throws because of Elasticsearch is {@link SearchUnavailable}. */
@Component
class IndexedProducts {
    private static final int LARGEST_PAGE = 10_000;
    private static final String ID = "id";

    private final ElasticsearchClient elastic;
    private final SearchSettings settings;

    IndexedProducts(ElasticsearchClient elastic, SearchSettings settings) {
        this.elastic = elastic;
        this.settings = settings;
    }

    /** @param upTo null for all that follow */
    Stretch stretch(UUID after, UUID upTo) {
        return ElasticCall.orUnavailable(() -> {
            var answer = elastic.search(
                    search -> search.index(settings.alias())
                            .size(0)
                            .trackTotalHits(total -> total.enabled(true))
                            .query(stretchOf(after, upTo))
                            .aggregations("checksum", sum -> sum.sum(field -> field.field("checksum"))),
                    Void.class);
            return new Stretch(
                    answer.hits().total().value(),
                    Math.round(answer.aggregations().get("checksum").sum().value()));
        });
    }

    /** The versions of documents by product, at most {@value #LARGEST_PAGE}. */
    Map<UUID, Long> between(UUID after, UUID upTo) {
        return versions(stretchOf(after, upTo));
    }

    Map<UUID, Long> of(Collection<UUID> products) {
        var values = products.stream().map(id -> FieldValue.of(id.toString())).toList();
        return versions(Query.of(query -> query.terms(terms -> terms.field(ID).terms(these -> these.value(values)))));
    }

    /** Takes documents out whatever their version. */
    void remove(Collection<UUID> products) {
        if (products.isEmpty()) return;
        ElasticCall.orUnavailable(() -> elastic.bulk(bulk -> bulk.index(settings.alias())
                .operations(products.stream()
                        .map(id -> BulkOperation.of(one -> one.delete(delete -> delete.id(id.toString()))))
                        .toList())));
    }

    private Map<UUID, Long> versions(Query query) {
        return ElasticCall.orUnavailable(() -> {
            var found = elastic.search(
                    search -> search.index(settings.alias())
                            .size(LARGEST_PAGE)
                            .version(true)
                            .source(source -> source.fetch(false))
                            .query(query),
                    Void.class);
            var versions = new HashMap<UUID, Long>();
            found.hits().hits().forEach(hit -> versions.put(UUID.fromString(hit.id()), hit.version()));
            return versions;
        });
    }

    private static Query stretchOf(UUID after, UUID upTo) {
        return Query.of(query -> query.range(range -> range.term(ids -> {
            ids.field(ID).gt(after.toString());
            return upTo == null ? ids : ids.lte(upTo.toString());
        })));
    }
}
