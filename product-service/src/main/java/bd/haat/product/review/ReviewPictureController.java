package bd.haat.product.review;

import bd.haat.common.security.Caller;
import bd.haat.common.web.ETags;
import bd.haat.common.web.Problems;
import bd.haat.product.image.PictureShelf;
import bd.haat.product.image.Shelved.Kept;
import bd.haat.product.image.Shelved.StoreAway;
import bd.haat.product.image.Shelved.TooLarge;
import bd.haat.product.image.Shelved.Unreadable;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Pictures of what arrived, sent as part {@code file}. */
@RestController
@RequestMapping("/api/v1/reviews/{id}/pictures")
class ReviewPictureController {
    private final ShowPicture show;
    private final PictureShelf shelf;
    private final Reviews reviews;

    ReviewPictureController(ShowPicture show, PictureShelf shelf, Reviews reviews) {
        this.show = show;
        this.shelf = shelf;
        this.reviews = reviews;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Adds a picture to a review of the caller's own")
    ResponseEntity<ReviewView> add(@PathVariable UUID id, Caller caller, MultipartHttpServletRequest form)
            throws IOException {
        reviews.find(id)
                .filter(review -> review.customerId().equals(caller.userId()))
                .filter(review -> review.status() != ReviewStatus.WITHDRAWN)
                .orElseThrow(Problems::notFound);
        var file = form.getFile("file");
        if (file == null) throw Problems.invalid("file", "required");
        return switch (shelf.keep(file.getBytes())) {
            case Kept(var key) -> {
                var review = ReviewController.written(show.add(id, caller.userId(), key));
                yield ResponseEntity.created(URI.create(ReviewView.address(key)))
                        .eTag(ETags.of(review.version()))
                        .body(ReviewView.of(review));
            }
            case Unreadable() -> throw Problems.badRequest("picture-unreadable");
            case TooLarge() -> throw Problems.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large");
            case StoreAway() -> throw Problems.unavailable(Duration.ofSeconds(5));
        };
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a picture off; name: the last part of its address")
    void remove(@PathVariable UUID id, @PathVariable String name, Caller caller) {
        ReviewController.written(show.remove(id, caller.userId(), name));
    }
}
