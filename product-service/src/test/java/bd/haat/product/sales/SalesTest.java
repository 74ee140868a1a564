package bd.haat.product.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.Contracts;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import bd.haat.product.sales.SalesListener.ImportedOrder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SalesTest extends ProductTest {
    @Test
    void anImportedOrderIsUnderstood() {
        var order = Contracts.read("order-service", "order.imported.v1", ImportedOrder.class);
        assertThat(SoldLine.sum(order.lines())).isNotEmpty().doesNotContainKey(null);
    }

    @Test
    void whatSoldInThePastMakesPopular() {
        var shop = market.shop();
        var category = market.category("চলে", "Sells", null);
        var less = market.product(shop, category, "কম", "Less", Market.variant("P-1", 100, 1));
        var more = market.product(shop, category, "বেশি", "More", Market.variant("P-2", 100, 1));
        imported(less.get("id").asString(), 2);
        imported(more.get("id").asString(), 5);
        var path = "/api/v1/products?lang=en&sort=popular&category=" + category;
        await().until(() -> market.db()
                        .sql("select sum(sold) from products where category_id = ?")
                        .param(category)
                        .query(Long.class)
                        .single()
                == 7);
        var items = market.read(path).get("items");
        assertThat(items.get(0).get("name").asString()).isEqualTo("More");
        assertThat(items.get(1).get("name").asString()).isEqualTo("Less");
    }

    private void imported(String product, int quantity) {
        var order = Ids.next();
        market.send()
                .send(
                        "order.events",
                        "order.imported.v1",
                        order,
                        Map.of("orderId", order, "lines", List.of(Map.of("productId", product, "quantity", quantity))));
    }
}
