package bd.haat.product.reading;

import bd.haat.product.browse.Rendered;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Answers for everybody: they may be stored but are checked each time. */
abstract class ReadingController {
    private final JsonMapper json;

    ReadingController(JsonMapper json) {
        this.json = json;
    }

    <T> ResponseEntity<T> answer(T content) {
        return ResponseEntity.ok()
                .eTag(Rendered.of(json.writeValueAsBytes(content)).etag())
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(content);
    }
}
