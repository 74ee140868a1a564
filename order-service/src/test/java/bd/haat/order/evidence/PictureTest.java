package bd.haat.order.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.AftersalesTest;
import bd.haat.order.Neighbours;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

class PictureTest extends AftersalesTest {
    private final PurgePictures purge;

    @Autowired
    PictureTest(PurgePictures purge) {
        this.purge = purge;
    }

    @Test
    void aPictureIsKnownByItsBytesAndNotByItsName() {
        var id = id(bought("COD", Map.of(Neighbours.HONEY, 1)));
        var made = ok(upload(id, bearer(), png()), 201);
        var shown = get(made.get("url").asString(), bearer()).returnResult(byte[].class);
        assertThat(shown.getResponseBody()).isEqualTo(png());
        assertThat(shown.getResponseHeaders().getContentType()).isEqualTo(MediaType.IMAGE_PNG);
        assertThat(shown.getResponseHeaders().getCacheControl()).contains("no-store");
        assertThat(shown.getResponseHeaders().getFirst("X-Content-Type-Options"))
                .isEqualTo("nosniff");
        assertThat(ok(upload(id, bearer(), "<svg onload=alert(1)>".repeat(20).getBytes()), 400)
                        .get("code")
                        .asString())
                .isEqualTo("picture-unreadable");
        ok(upload(id, bearer(), new byte[0]), 400);
        ok(upload(id, bearer(), new byte[5 * 1024 * 1024 + 1]), 413);
        ok(upload(UUID.randomUUID(), bearer(), png()), 404);
        ok(upload(id, tokens.seller(rahim), png()), 404);
        ok(upload(id, tokens.seller(karim), png()), 201);
        ok(get("/api/v1/orders/pictures/" + UUID.randomUUID(), bearer()), 404);
        ok(get("/api/v1/orders/pictures/nonsense", bearer()), 404);
    }

    @Test
    void nobodyFillsTheStoreAndWhatShowsNothingIsForgotten() {
        var id = id(bought("COD", Map.of(Neighbours.HONEY, 1)));
        var picture = "";
        for (int i = 0; i < AddPicture.MOST_UNUSED; i++) picture = picture(id, bearer());
        ok(upload(id, bearer(), png()), 422);
        db.sql("update pictures set uploaded_at = now() - interval '2 days' where order_id = ?")
                .params(id)
                .update();
        purge.run();
        ok(get("/api/v1/orders/pictures/" + picture, bearer()), 404);
        ok(upload(id, bearer(), png()), 201);
    }
}
