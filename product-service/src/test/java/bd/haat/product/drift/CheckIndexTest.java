package bd.haat.product.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import bd.haat.product.StoppedReplica;
import bd.haat.product.elastic.SearchSettings;
import bd.haat.product.index.DueDocuments;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CheckIndexTest extends ProductTest {
    private static final long NEVER = 1_000_000;

    private final CheckIndex check;
    private final ElasticsearchClient elastic;
    private final String index;
    private final MeterRegistry meters;
    private UUID product;

    /** Fifty documents to a look, so that a run has many beside the other tests' goods; what differs is looked at again at once. */
    @Autowired
    CheckIndexTest(
            JdbcIndexChecks checks,
            JdbcListed listed,
            IndexedProducts indexed,
            JdbcSuspects suspects,
            RepairDocuments repair,
            DueDocuments due,
            ElasticsearchClient elastic,
            SearchSettings search,
            MeterRegistry meters,
            Clock clock) {
        var settings = new IndexCheckSettings(Duration.ZERO, Duration.ofHours(1), 50, Duration.ZERO);
        this.check = new CheckIndex(checks, listed, indexed, suspects, repair, due, settings, clock);
        this.elastic = elastic;
        this.index = search.alias();
        this.meters = meters;
    }

    @BeforeEach
    void fourProductsThatAreFound() throws IOException {
        elastic.indices()
                .putSettings(change -> change.index(index).settings(set -> set.gcDeletes(gone -> gone.time("0ms"))));
        var shop = market.shop();
        var category = market.category("শাড়ি", "Saree", null);
        for (int i = 0; i < 4; i++)
            product = UUID.fromString(market.product(
                            shop, category, "শাড়ি", "Saree", Market.variant("S-" + UUID.randomUUID(), 10_000, 5))
                    .get("id")
                    .asString());
        await().atMost(Duration.ofSeconds(20)).until(() -> wanted(product).equals(version(product)));
        elastic.indices()
                .refresh(refresh -> refresh.index(index)); // the check searches, and so sees what is refreshed alone
    }

    @Test
    void whatAgreesIsLeftAlone() {
        var before = version(product);
        check.run();
        check.run();
        assertThat(version(product)).isEqualTo(before);
        var newest = Market.json(
                        market.get(
                                "/api/v1/admin/search/checks", market.tokens().admin()),
                        200)
                .get("items");
        assertThat(newest.get(0).get("endedAt").asString()).isNotEmpty();
        assertThat(newest.get(0).get("documents").asInt()).isGreaterThanOrEqualTo(4);
    }

    /** It differs from the index there, and no longer where it counts. */
    @Test
    void aReplicaThatIsBehindAccusesNobody() {
        try (var _ = new StoppedReplica(market.db())) {
            market.db()
                    .sql("update behind.products set version = version - 1 where id = ?")
                    .param(product)
                    .update();
            check.ask();
            check.run();
        }
        assertThat(market.db()
                        .sql("select count(*) from index_suspects where product_id = ?")
                        .param(product)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aDocumentThatIsNotThereIsWrittenAgain() throws IOException {
        double before = repaired("missing");
        elastic.delete(delete -> delete.index(index).id(product.toString()).refresh(Refresh.True));
        repairUntil(() -> version(product) != null);
        assertThat(repaired("missing")).isGreaterThan(before);
    }

    @Test
    void aDocumentThatAnEditWithoutEventLeftBehindIsWrittenAgain() {
        double before = repaired("stale");
        market.db()
                .sql("update products set version = version + ?, name_en = 'Quiet' where id = ?")
                .params(1, product)
                .update();
        repairUntil(() -> repaired("stale") > before);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(version(product)).isEqualTo(wanted(product)));
    }

    @Test
    void aDocumentOfNoProductIsTakenOut() throws IOException {
        var nobody = UUID.randomUUID();
        elastic.index(write -> write.index(index)
                .id(nobody.toString())
                .refresh(Refresh.True)
                .document(Map.of("id", nobody.toString(), "checksum", 1)));
        repairUntil(() -> version(nobody) == null);
    }

    @Test
    void aDocumentFromAFutureThatTheDatabaseForgotIsReplaced() throws IOException {
        elastic.index(write -> write.index(index)
                .id(product.toString())
                .version(wanted(product) + NEVER)
                .versionType(VersionType.External)
                .refresh(Refresh.True)
                .document(Map.of("id", product.toString(), "checksum", 1)));
        repairUntil(() -> wanted(product).equals(version(product)));
    }

    private void repairUntil(Callable<Boolean> right) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            check.run();
            return right.call();
        });
    }

    private double repaired(String kind) {
        return meters.get("haat.search.index.drift").tag("kind", kind).counter().count();
    }

    private Long version(UUID id) {
        try {
            var found = elastic.get(get -> get.index(index).id(id.toString()), Void.class);
            return found.found() ? found.version() : null;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Long wanted(UUID id) {
        return new JdbcListed(market.db(), market.db()).of(List.of(id)).get(id);
    }
}
