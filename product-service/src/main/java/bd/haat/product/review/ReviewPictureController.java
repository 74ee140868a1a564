package bd.haat.product.review;

import bd.haat.common.security.Caller;
import bd.haat.common.web.ETags;
import bd.haat.common.web.Problems;
import bd.haat.product.image.PictureProblems;
import bd.haat.product.image.PictureShelf;
import bd.haat.product.image.Shelved.Kept;
import bd.haat.product.image.Shelved.TooBusy;
import bd.haat.product.image.Shelved.Unfit;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
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
    @Operation(
            summary =
                    "Takes a JPEG, PNG or WebP picture, makes its sizes and shows it with a review of the caller's own, last")
    ResponseEntity<ReviewView> add(@PathVariable UUID id, Caller caller, MultipartHttpServletRequest form) {
        reviews.find(id)
                .filter(review -> review.customerId().equals(caller.userId()))
                .filter(review -> review.status() != ReviewStatus.WITHDRAWN)
                .orElseThrow(Problems::notFound);
        var file = form.getFile("file");
        if (file == null) throw Problems.invalid("file", "required");
        return switch (PictureProblems.unlessAway(() -> shelf.keep(file))) {
            case Kept(var picture) -> {
                var review = ReviewController.written(show.add(id, caller.userId(), picture));
                yield ResponseEntity.created(URI.create(picture.url()))
                        .eTag(ETags.of(review.version()))
                        .body(ReviewView.of(review));
            }
            case Unfit(var why) -> throw PictureProblems.unfit(why);
            case TooBusy() -> throw PictureProblems.busy();
        };
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a picture off; name: the last part of the address of any of its sizes")
    void remove(@PathVariable UUID id, @PathVariable String name, Caller caller) {
        ReviewController.written(show.remove(id, caller.userId(), name));
    }
}
