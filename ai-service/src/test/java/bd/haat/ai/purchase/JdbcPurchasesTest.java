package bd.haat.ai.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.ai.AiTest;
import bd.haat.common.persistence.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcPurchasesTest extends AiTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");

    @Autowired
    private Purchases purchases;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void anOrderCountsForItsUpazilaItsDistrictAndTheCountry() {
        var product = Ids.next();
        purchases.add(List.of(
                Purchase.of(List.of(product), NOW, "9101"),
                Purchase.of(List.of(product), NOW, "9102"),
                Purchase.of(List.of(product), NOW, null)));
        assertThat(database.sql("""
            select area || ' ' || orders || ' ' || (weight / orders = :weight) from product_sales
            where product_id = :id order by area\
            """)
                        .param("weight", Freshness.weightAt(NOW))
                        .param("id", product)
                        .query(String.class)
                        .list())
                .containsExactly("91 2 true", "9101 1 true", "9102 1 true", "BD 3 true");
    }

    @Test
    void aPairIsKeptOnceWhicheverCameFirst() {
        var a = Ids.next();
        var b = Ids.next();
        var c = Ids.next();
        purchases.add(List.of(Purchase.of(List.of(a, b), NOW, null), Purchase.of(List.of(b, a, c), NOW, null)));
        purchases.add(List.of(Purchase.of(List.of(b, a), NOW, null)));
        assertThat(pairs(a, b)).containsExactly(3L);
        assertThat(pairs(a, c)).containsExactly(1L);
    }

    @Test
    void replicasThatLearnTheSameProductsAtOnceLoseNothingAndDoNotBlockEachOther() throws Exception {
        var products = Stream.generate(Ids::next).limit(12).toList();
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ArrayList<Future<?>>();
            for (int i = 0; i < 40; i++) {
                var shuffled = new ArrayList<>(products);
                Collections.shuffle(shuffled);
                var batch =
                        List.of(Purchase.of(shuffled.subList(0, 6), NOW, "9201"), Purchase.of(shuffled, NOW, "9202"));
                done.add(replicas.submit(() -> transaction.executeWithoutResult(_ -> purchases.add(batch))));
            }
            for (var each : done) each.get();
        }
        assertThat(database.sql("select sum(orders) from product_sales where area = '92'")
                        .query(Long.class)
                        .single())
                .isEqualTo(40 * (6 + 12));
        assertThat(database.sql("select sum(orders) from product_pairs where product_a = any (:ids)")
                        .param("ids", products.toArray(UUID[]::new))
                        .query(Long.class)
                        .single())
                .isEqualTo(40 * (15 + 66));
    }

    private List<Long> pairs(UUID one, UUID other) {
        return database.sql("select orders from product_pairs where product_a in (:ids) and product_b in (:ids)")
                .param("ids", List.of(one, other))
                .query(Long.class)
                .list();
    }
}
