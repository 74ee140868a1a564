package bd.haat.product.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest extends ProductTest {
    private static final AtomicReference<UUID> SHELF = new AtomicReference<>();
    private static final int PAGE = 24;
    private static final int LARGEST = 30 * 1024;

    private String list;
    private String search;

    @BeforeEach
    void fill() {
        if (SHELF.get() == null) SHELF.set(shelf());
        list = "/api/v1/products?category=" + SHELF.get();
        search = "/api/v1/search/products?category=" + SHELF.get();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> market.read(search).get("total").asInt() == PAGE);
    }

    private UUID shelf() {
        var shop = market.shop();
        var category = market.category("হালকা তাক", "Light shelf", null);
        for (int i = 0; i < PAGE; i++)
            market.product(
                    shop,
                    category,
                    "কুমিল্লার খাদি কাপড়ের বিছানার চাদর নকশা " + i,
                    "Bedcover of Cumilla khadi cloth, pattern " + i,
                    Market.variant("L-" + i, 100_000 + i, 5));
        return category;
    }

    @Test
    void itemsHoldWhatIsAskedForAndTheirId() {
        for (var path : new String[] {list, search}) {
            var answer = market.read(path + "&fields=name,%20price");
            assertThat(answer.get("items")).hasSize(PAGE);
            for (var item : answer.get("items"))
                assertThat(item.propertyNames()).containsExactlyInAnyOrder("id", "name", "price");
            assertThat(market.read(path + "&limit=1").get("items").get(0).has("slug"))
                    .isTrue();
        }
        var offered = market.read(search + "&q=bedcover&maxPrice=1&fields=slug");
        assertThat(offered.get("items")).isEmpty();
        assertThat(offered.get("alternatives").get(0).propertyNames()).containsExactlyInAnyOrder("id", "slug");
    }

    @ParameterizedTest
    @ValueSource(strings = {"price,secret", "name,", "id;name", "seller.id"})
    void aMemberThatItemsDoNotHaveIsRefused(String fields) {
        for (var path : new String[] {list, search}) {
            var problem = Market.json(market.get(path + "&fields=" + fields, null), 400);
            assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("fields");
        }
    }

    @Test
    void aPageOf24IsSmall() throws IOException {
        assertThat(zipped(list)).isLessThan(LARGEST);
        assertThat(zipped(search)).isLessThan(LARGEST);
        assertThat(zipped(list + "&fields=name,price")).isLessThan(zipped(list) * 2 / 3);
    }

    private int zipped(String path) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(market.get(path, null)
                    .expectStatus()
                    .isOk()
                    .expectBody(byte[].class)
                    .returnResult()
                    .getResponseBody());
        }
        return zipped.size();
    }
}
