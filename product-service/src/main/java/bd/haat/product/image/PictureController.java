package bd.haat.product.image;

import bd.haat.common.persistence.Ids;
import bd.haat.common.security.Caller;
import bd.haat.common.storage.Storage;
import bd.haat.common.text.LocalizedSize;
import bd.haat.common.text.LocalizedText;
import bd.haat.common.web.Body;
import bd.haat.common.web.ETags;
import bd.haat.common.web.Problems;
import bd.haat.product.catalogue.Image;
import bd.haat.product.catalogue.Picture;
import bd.haat.product.catalogue.Products;
import bd.haat.product.image.PictureEdit.Added;
import bd.haat.product.image.PictureEdit.Missing;
import bd.haat.product.image.PictureEdit.TooMany;
import bd.haat.product.image.Shelved.TooBusy;
import bd.haat.product.image.Shelved.Unfit;
import bd.haat.product.seller.Seller;
import bd.haat.product.seller.Sellers;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** A seller's pictures of a product: sent here (part {@code file}, texts {@code altBn} and {@code altEn}), or put into the store and then named here. */
@RestController
@RequestMapping("/api/v1/products/{id}/images")
class PictureController {
    private static final Duration UPLOAD_LIFE = Duration.ofMinutes(15);

    private final AddPicture pictures;
    private final Storage store;
    private final Products products;
    private final Sellers sellers;
    private final Clock clock;

    PictureController(AddPicture pictures, Storage store, Products products, Sellers sellers, Clock clock) {
        this.pictures = pictures;
        this.store = store;
        this.products = products;
        this.sellers = sellers;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Takes a JPEG, PNG or WebP picture, makes its sizes and shows it on the product, last")
    ResponseEntity<PictureView> add(@PathVariable UUID id, Caller caller, MultipartHttpServletRequest form) {
        var shop = owner(id, caller);
        var file = form.getFile("file");
        if (file == null) throw Problems.invalid("file", "required");
        var alt = alt(form.getParameter("altBn"), form.getParameter("altEn"));
        return shown(() -> pictures.add(id, shop.id(), file, alt, caller.userId()));
    }

    @PostMapping("/uploads")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "An address in the store to which the bytes may be PUT for 15 minutes")
    Upload upload(@PathVariable UUID id, Caller caller) {
        owner(id, caller);
        var uploadId = Ids.next();
        var url = PictureProblems.unlessAway(() -> store.uploadTo(AddPicture.uploadKey(id, uploadId), UPLOAD_LIFE));
        return new Upload(uploadId, "PUT", url, clock.instant().plus(UPLOAD_LIFE));
    }

    @PostMapping("/uploads/{uploadId}")
    @Operation(summary = "Takes what was put there as a picture, as if it had been sent here")
    ResponseEntity<PictureView> complete(
            @PathVariable UUID id, @PathVariable UUID uploadId, Caller caller, Body<Description> body) {
        var shop = owner(id, caller);
        var alt = body.get().alt();
        return shown(() -> pictures.addUploaded(id, shop.id(), uploadId, alt, caller.userId()));
    }

    private Seller owner(UUID productId, Caller caller) {
        var shop = sellers.ownedBy(caller.userId())
                .filter(Seller::active)
                .orElseThrow(() -> Problems.forbidden("seller-not-active"));
        if (products.find(productId, shop.id()).isEmpty()) throw Problems.notFound();
        return shop;
    }

    private static LocalizedText alt(String bn, String en) {
        if (bn != null && bn.length() > 200) throw Problems.invalid("altBn", "size");
        if (en != null && en.length() > 200) throw Problems.invalid("altEn", "size");
        var alt = new LocalizedText(bn, en);
        return alt.isPresent() ? alt : null;
    }

    private static ResponseEntity<PictureView> shown(Supplier<PictureEdit> edit) {
        return switch (PictureProblems.unlessAway(edit)) {
            case Added(var image, var version) ->
                ResponseEntity.created(URI.create(image.picture().url()))
                        .eTag(ETags.of(version))
                        .body(PictureView.of(image));
            case Unfit(var why) -> throw PictureProblems.unfit(why);
            case TooBusy() -> throw PictureProblems.busy();
            case TooMany() -> throw Problems.unprocessable("picture-too-many").with("most", AddPicture.MOST);
            case Missing() -> throw Problems.notFound();
        };
    }

    /** @param expiresAt until when {@code url} takes the bytes; afterwards {@code POST …/uploads/{uploadId}} */
    record Upload(UUID uploadId, String method, URI url, Instant expiresAt) {}

    record Description(@Valid @LocalizedSize(max = 200) LocalizedText alt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PictureView(UUID id, String url, LocalizedText alt, String placeholder, List<Picture.SizeView> sizes) {
        static PictureView of(Image image) {
            var picture = image.picture();
            return new PictureView(image.id(), picture.url(), image.alt(), picture.placeholder(), picture.views());
        }
    }
}
