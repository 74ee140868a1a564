package bd.haat.product.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.persistence.Ids;
import bd.haat.common.storage.Storage;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import bd.haat.product.catalogue.Picture;
import bd.haat.product.darkroom.PictureFiles;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;

class CleanPicturesTest extends ProductTest {
    private static final Duration LIFE = Duration.ofDays(90);

    private final Pictures pictures;
    private final Storage store;
    private final AddPicture add;
    private final Clock clock;
    private final MeterRegistry registry;
    private Market.Shop shop;

    @Autowired
    CleanPicturesTest(Pictures pictures, Storage store, AddPicture add, Clock clock, MeterRegistry registry) {
        this.pictures = pictures;
        this.store = store;
        this.add = add;
        this.clock = clock;
        this.registry = registry;
    }

    @BeforeEach
    void open() {
        shop = market.shop();
    }

    @Test
    void whatNoProductShowsGoesWhenItsTimeIsOver() {
        var one = product();
        var other = product();
        var file = file(31);
        var shared = key(add(one, file));
        add(other, file);
        var alone = key(add(one, file(33)));
        takeOff(one);
        cleanIn(Duration.ofDays(2));
        cleanIn(LIFE);
        assertThat(files(shared)).hasSize(2);
        assertThat(files(alone)).as("orders may show it still").hasSize(2);
        cleanIn(LIFE.plusDays(3));
        assertThat(files(alone)).isEmpty();
        assertThat(rows(alone)).isZero();
        assertThat(files(shared)).as("the other product shows it").hasSize(2);
        takeOff(other);
        cleanIn(LIFE.plusDays(4));
        cleanIn(LIFE.multipliedBy(2).plusDays(5));
        assertThat(files(shared)).isEmpty();
    }

    @Test
    void whatIsSentInAgainStays() {
        var product = product();
        var file = file(35);
        var key = key(add(product, file));
        takeOff(product);
        cleanIn(Duration.ofDays(2));
        assertThat(orphans(key)).isOne();
        add(product, file);
        assertThat(orphans(key)).isZero();
        cleanIn(LIFE.plusDays(3));
        assertThat(files(key)).hasSize(2);
    }

    @Test
    void whatIsBeingRemovedComesBackOnlyOnceItIsGone() {
        var product = product();
        var file = file(37);
        var key = key(add(product, file));
        takeOff(product);
        market.db()
                .sql("update pictures set removing_at = claimed_at, orphaned_at = claimed_at where object_key = ?")
                .param(key)
                .update();
        assertThat(pictures.claim(new Picture(key, null, List.of()), clock.instant()))
                .isFalse();
        assertThat(add(product, file)).isInstanceOf(Shelved.TooBusy.class);
        cleanIn(LIFE.plusDays(1)); // goes on with what another run left
        assertThat(add(product, file)).isInstanceOf(PictureEdit.Added.class);
        assertThat(files(key)).hasSize(2);
    }

    @Test
    void picturesOfADeletedProductGoLikeOthers() {
        var product = product();
        var key = key(add(product, file(39)));
        market.delete("/api/v1/products/" + product, shop.bearer(), "*")
                .expectStatus()
                .is2xxSuccessful();
        cleanIn(Duration.ofDays(2));
        assertThat(orphans(key)).isOne();
        assertThat(files(key)).hasSize(2);
        cleanIn(LIFE.plusDays(3));
        assertThat(files(key)).isEmpty();
    }

    @Test
    void whatIsShownHasItsFilesHoweverCleaningAndSendingMeet() {
        var product = product();
        var file = file(41);
        var key = key(add(product, file));
        for (int round = 0; round < 20; round++) {
            takeOff(product);
            market.db()
                    .sql("update pictures set orphaned_at = claimed_at where object_key = ?")
                    .param(key)
                    .update();
            var cleaned = CompletableFuture.allOf(
                    CompletableFuture.runAsync(() -> cleanIn(LIFE.plusDays(1))),
                    CompletableFuture.runAsync(() -> cleanIn(LIFE.plusDays(1))));
            await().until(() -> add(product, file) instanceof PictureEdit.Added);
            cleaned.join();
            assertThat(files(key)).hasSize(2);
            assertThat(rows(key)).isOne();
        }
    }

    @Test
    void whatAReviewShowsStaysUntilItIsTakenBack() {
        var shopper = Ids.next();
        var bearer = market.tokens().shopper(shopper);
        var line = market.deliver(shopper, sold());
        var review = "/api/v1/reviews/"
                + Market.created(market.post("/api/v1/reviews", bearer, Map.of("lineId", line, "rating", 5)))
                        .get("id")
                        .asString();
        var url = Market.created(market.upload(review + "/pictures", bearer, file(43)))
                .get("pictures")
                .get(0)
                .get("url")
                .asString();
        cleanIn(Duration.ofDays(2));
        cleanIn(LIFE.plusDays(3));
        market.get(url, null).expectStatus().isOk();
        market.delete(review, bearer, null).expectStatus().isNoContent();
        cleanIn(LIFE.plusDays(4));
        cleanIn(LIFE.multipliedBy(2).plusDays(5));
        market.get(url, null).expectStatus().isNotFound();
    }

    @Test
    void uploadsThatNobodyCompletedGo() {
        var key = AddPicture.uploadKey(UUID.randomUUID(), UUID.randomUUID());
        store.put(key, new byte[10], "application/octet-stream");
        cleanIn(Duration.ZERO);
        assertThat(store.length(key)).hasValue(10);
        cleanIn(Duration.ofDays(2));
        assertThat(store.length(key)).isEmpty();
    }

    private void cleanIn(Duration later) {
        var settings = new PictureSettings(Duration.ofHours(1), Duration.ofDays(1), LIFE, DataSize.ofMegabytes(10));
        new CleanPictures(pictures, store, settings, Clock.offset(clock, later), registry).run();
    }

    private UUID product() {
        return UUID.fromString(sold().get("id").asString());
    }

    private JsonNode sold() {
        var category = market.category("ছবি", "Pictured", null);
        return market.product(shop, category, "ছবি", "Picture", Market.variant("C-" + UUID.randomUUID(), 100, 1));
    }

    private PictureEdit add(UUID product, byte[] file) {
        return add.add(product, shop.id(), new ByteArrayResource(file), null, shop.ownerId());
    }

    private static String key(PictureEdit edit) {
        return ((PictureEdit.Added) edit).image().picture().key();
    }

    private void takeOff(UUID product) {
        Market.json(market.patch("/api/v1/products/" + product, shop.bearer(), "*", Map.of("images", List.of())), 200);
    }

    private List<String> files(String key) {
        return store.list(
                key.substring(0, key.lastIndexOf('-')), clock.instant().plusSeconds(60), 100);
    }

    private long rows(String key) {
        return count("select count(*) from pictures where object_key = ?", key);
    }

    private long orphans(String key) {
        return count("select count(*) from pictures where object_key = ? and orphaned_at is not null", key);
    }

    private long count(String sql, String key) {
        return market.db().sql(sql).param(key).query(Long.class).single();
    }

    private static byte[] file(int side) {
        return PictureFiles.png(PictureFiles.quarters(side, side));
    }
}
