package bd.haat.product.index;

import bd.haat.product.elastic.ElasticCall;
import bd.haat.product.elastic.SearchSettings;
import bd.haat.product.elastic.SearchUnavailable;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The index in Elasticsearch. Everything it throws because of Elasticsearch is {@link SearchUnavailable}. */
@Component
class SearchIndex {
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final ElasticsearchClient elastic;
    private final SearchSettings settings;

    SearchIndex(ElasticsearchClient elastic, SearchSettings settings) {
        this.elastic = elastic;
        this.settings = settings;
    }

    boolean exists() {
        return ElasticCall.orUnavailable(() -> elastic.indices()
                .existsAlias(alias -> alias.name(settings.alias()))
                .value());
    }

    /** Makes an empty index without copies, which come when it is full. */
    void create(String name) {
        ElasticCall.orUnavailable(() -> {
            try (var mapping = SearchIndex.class.getResourceAsStream("/search/products.json")) {
                return elastic.indices()
                        .create(index -> index.index(name).withJson(mapping))
                        .acknowledged();
            }
        });
    }

    /** Writes behind the alias; never makes an index by accident. */
    void write(List<Entry> entries) {
        bulk(settings.alias(), true, entries);
    }

    void writeTo(String index, List<Entry> entries) {
        bulk(index, false, entries);
    }

    /** Lets searches see the new index and removes those that the alias named before. */
    void publish(String name) {
        ElasticCall.orUnavailable(() -> {
            var before =
                    elastic
                            .indices()
                            .getAlias(alias -> alias.index(settings.alias() + "-*"))
                            .aliases()
                            .keySet()
                            .stream()
                            .filter(index -> !index.equals(name))
                            .toList();
            elastic.indices().refresh(index -> index.index(name));
            elastic.indices()
                    .putSettings(index -> index.index(name)
                            .settings(changed -> changed.numberOfReplicas(Integer.toString(settings.replicas()))));
            elastic.indices().updateAliases(update -> {
                before.forEach(old -> update.actions(action -> action.removeIndex(remove -> remove.index(old))));
                return update.actions(
                        action -> action.add(add -> add.index(name).alias(settings.alias())));
            });
            return null;
        });
    }

    /** When the index that searches ask was made; empty where there is none. */
    Optional<Instant> made() {
        return ElasticCall.orUnavailable(() -> elastic
                .indices()
                .getSettings(asked ->
                        asked.index(settings.alias()).allowNoIndices(true).ignoreUnavailable(true))
                .settings()
                .values()
                .stream()
                .map(index -> Instant.ofEpochMilli(index.settings().index().creationDate()))
                .findFirst());
    }

    /** Those that an alias of an earlier form of documents names. */
    List<String> earlier() {
        var named = ElasticCall.orUnavailable(() -> elastic.indices()
                .getAlias(asked -> asked.name(settings.aliases()))
                .aliases());
        return named.entrySet().stream()
                .filter(index ->
                        !Collections.disjoint(index.getValue().aliases().keySet(), settings.earlierAliases()))
                .map(Map.Entry::getKey)
                .toList();
    }

    void drop(String name) {
        ElasticCall.orUnavailable(
                () -> elastic.indices().delete(index -> index.index(name).ignoreUnavailable(true)));
    }

    private void bulk(String target, boolean requireAlias, List<Entry> entries) {
        if (entries.isEmpty()) return;
        var request = BulkRequest.of(bulk -> bulk.index(target)
                .requireAlias(requireAlias)
                .operations(entries.stream().map(SearchIndex::operation).toList()));
        var answer = ElasticCall.orUnavailable(() -> elastic.bulk(request));
        if (answer.errors())
            answer.items().stream().filter(SearchIndex::failed).findFirst().ifPresent(item -> {
                throw new SearchUnavailable(
                        new IOException(item.id() + ": " + item.error().reason()));
            });
    }

    /** A newer document in place is no failure, and neither is the absence of what shall be absent. */
    private static boolean failed(BulkResponseItem item) {
        return item.error() != null
                && item.status() != CONFLICT
                && !(item.status() == NOT_FOUND
                        && item.operationType().jsonValue().equals("delete"));
    }

    private static BulkOperation operation(Entry entry) {
        if (entry.document() == null)
            return BulkOperation.of(operation -> operation.delete(
                    delete -> delete.id(entry.id()).version(entry.version()).versionType(VersionType.ExternalGte)));
        return BulkOperation.of(operation -> operation.index(index -> index.id(entry.id())
                .version(entry.version())
                .versionType(VersionType.ExternalGte)
                .document(entry.document())));
    }
}
