package bd.haat.product.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** A seller with files. */
public abstract class ImportScene extends ProductTest {
    protected static final String PATH = "/api/v1/seller/products/imports";

    protected Market.Shop shop;
    protected UUID category;
    protected String slug;

    @BeforeEach
    void openShop() {
        shop = market.shop();
        category = market.category("আমদানি", "Imported " + Ids.next(), null);
        slug = market.db()
                .sql("select slug from categories where id = ?")
                .param(category)
                .query(String.class)
                .single();
    }

    protected RestTestClient.ResponseSpec send(String type, Object content) {
        return sendTo("", type, content);
    }

    protected RestTestClient.ResponseSpec sendTo(String query, String type, Object content) {
        var bytes = content instanceof byte[] raw ? raw : ((String) content).getBytes(StandardCharsets.UTF_8);
        return market.http()
                .post()
                .uri(PATH + query)
                .header("Authorization", shop.bearer())
                .contentType(MediaType.parseMediaType(type))
                .body(bytes)
                .exchange();
    }

    protected JsonNode finished(RestTestClient.ResponseSpec response) {
        return finished(Market.json(response, 202).get("id").asString());
    }

    protected JsonNode finished(String id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> job(id), job -> job.get("status").asString().matches("DONE|FAILED|CANCELLED"));
    }

    protected JsonNode job(String id) {
        return Market.json(market.get(PATH + "/" + id, shop.bearer()), 200);
    }

    /** Created, changed, refused. */
    protected static String counts(JsonNode job) {
        var rows = job.get("rows");
        return rows.get("created").asInt() + " " + rows.get("changed").asInt() + " "
                + rows.get("refused").asInt();
    }

    protected String report(JsonNode job, String query) {
        return text(job.get("report").asString() + "?format=csv" + query);
    }

    protected String text(String path) {
        var result = market.get(path, shop.bearer()).returnResult(byte[].class);
        assertThat(result.getStatus().value()).isEqualTo(200);
        return new String(result.getResponseBody(), StandardCharsets.UTF_8);
    }

    protected String stream(String path) {
        return market.http()
                .get()
                .uri(URI.create(path))
                .header("Authorization", shop.bearer())
                .header("Accept", "text/event-stream")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    protected static String refused(RestTestClient.ResponseSpec response) {
        return Market.json(response, 400).get("code").asString();
    }

    protected JsonNode productOf(String sku) {
        var id = market.db()
                .sql("select product_id from variants where seller_id = ? and sku = ? and removed_at is null")
                .params(shop.id(), sku)
                .query(UUID.class)
                .single();
        return Market.json(market.get("/api/v1/seller/products/" + id, shop.bearer()), 200);
    }

    protected long skus() {
        return market.db()
                .sql("select count(*) from variants where seller_id = ?")
                .param(shop.id())
                .query(Long.class)
                .single();
    }

    /** An import that somebody else is working on. */
    protected UUID hold() {
        var id = Ids.next();
        market.db().sql("""
            insert into imports (id, seller_id, actor_id, format, dry_run, language, status, lines, lease_owner,
                                 lease_until, received_at, touched_at)
            values (?, ?, ?, 'CSV', false, 'en', 'RUNNING', 1, ?, now() + interval '1 hour', now(), now())\
            """).params(id, shop.id(), shop.ownerId(), Ids.next()).update();
        return id;
    }
}
