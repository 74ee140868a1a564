package bd.haat.order.evidence;

import bd.haat.common.security.Caller;
import bd.haat.common.storage.Storage;
import bd.haat.common.storage.StorageUnavailable;
import bd.haat.common.web.Problems;
import bd.haat.order.evidence.AddPicture.Addition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Pictures for returns and complaints: sent here first, then named by id where they are shown. */
@RestController
@Tag(name = "Returns and complaints")
class PictureController {
    private static final String PATH = "/api/v1/orders/pictures/";

    private final AddPicture addPicture;
    private final Pictures pictures;
    private final Storage store;

    PictureController(AddPicture addPicture, Pictures pictures, Storage store) {
        this.addPicture = addPicture;
        this.pictures = pictures;
        this.store = store;
    }

    @PostMapping(path = "/api/v1/orders/{id}/pictures", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary =
                    "Takes a picture in (part file: JPEG, PNG or WebP, at most 5 MB), for a return or a complaint about the order")
    ResponseEntity<PictureView> add(@PathVariable UUID id, Caller caller, MultipartHttpServletRequest form)
            throws IOException {
        if (!pictures.concerns(id, caller.userId())) throw Problems.notFound();
        var file = form.getFile("file");
        if (file == null) throw Problems.invalid("file", "required");
        var content = file.getBytes();
        return switch (stored(() -> addPicture.add(id, caller.userId(), content))) {
            case Addition.Added(var picture) -> {
                var view = new PictureView(picture.id(), PATH + picture.id());
                yield ResponseEntity.created(URI.create(view.url())).body(view);
            }
            case Addition.TooLarge() -> throw Problems.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large");
            case Addition.Unreadable() -> throw Problems.badRequest("picture-unreadable");
            case Addition.TooMany() ->
                throw Problems.unprocessable("picture-too-many").with("most", AddPicture.MOST_UNUSED);
        };
    }

    @GetMapping(PATH + "{pictureId}")
    @Operation(summary = "A picture, for the shopper, the shop concerned and admins")
    ResponseEntity<byte[]> show(@PathVariable UUID pictureId, Caller caller) {
        var picture = pictures.find(pictureId, caller.is("ADMIN") ? null : caller.userId())
                .orElseThrow(Problems::notFound);
        var content = stored(() -> store.read(picture.key())).orElseThrow(Problems::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .body(content);
    }

    private static <T> T stored(Supplier<T> action) {
        try {
            return action.get();
        } catch (StorageUnavailable away) {
            throw Problems.unavailable(Duration.ofSeconds(5));
        }
    }

    record PictureView(UUID id, String url) {}
}
