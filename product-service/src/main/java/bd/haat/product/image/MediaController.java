package bd.haat.product.image;

import bd.haat.common.storage.Storage;
import bd.haat.common.web.Problems;
import bd.haat.product.catalogue.Image;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Serves pictures. A name is made of the content and never means anything else, so it may be kept for ever. */
@RestController
class MediaController {
    private static final Map<String, MediaType> TYPES =
            Map.of("jpg", MediaType.IMAGE_JPEG, "png", MediaType.IMAGE_PNG, "webp", new MediaType("image", "webp"));
    static final Pattern NAME = Pattern.compile("products/([0-9a-f]{40}(?:-[0-9]{1,4})?)\\.(jpg|png|webp)");

    private final Storage store;

    MediaController(Storage store) {
        this.store = store;
    }

    @GetMapping(Image.PATH + "{*path}")
    ResponseEntity<Resource> show(@PathVariable String path, WebRequest request) {
        var key = path.substring(1);
        var name = NAME.matcher(key);
        if (!name.matches()) throw Problems.notFound();
        var etag = '"' + name.group(1) + '.' + name.group(2) + '"';
        if (request.checkNotModified(etag)) return null; // without asking the store
        var picture = PictureProblems.unlessAway(() -> store.open(key)).orElseThrow(Problems::notFound);
        return ResponseEntity.ok()
                .eTag(etag)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .contentType(TYPES.get(name.group(2)))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentLength(picture.length())
                .body(new InputStreamResource(picture.content()));
    }
}
