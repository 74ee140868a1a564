package bd.haat.product.image;

import bd.haat.common.persistence.Ids;
import bd.haat.common.storage.Storage;
import bd.haat.common.text.LocalizedText;
import bd.haat.product.catalogue.Image;
import bd.haat.product.catalogue.Picture;
import bd.haat.product.catalogue.Products;
import bd.haat.product.catalogue.SaveProduct;
import bd.haat.product.darkroom.Refusal;
import bd.haat.product.image.PictureEdit.Added;
import bd.haat.product.image.PictureEdit.Missing;
import bd.haat.product.image.PictureEdit.TooMany;
import bd.haat.product.image.Shelved.Kept;
import bd.haat.product.image.Shelved.TooBusy;
import bd.haat.product.image.Shelved.Unfit;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a picture in and shows it on the product, last. The same file again changes nothing, so that a retry does no harm. */
@Service
class AddPicture {
    static final int MOST = 20;

    private final Products products;
    private final SaveProduct save;
    private final PictureShelf shelf;
    private final Storage store;
    private final PictureSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AddPicture(
            Products products,
            SaveProduct save,
            PictureShelf shelf,
            Storage store,
            PictureSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.products = products;
        this.save = save;
        this.shelf = shelf;
        this.store = store;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    PictureEdit add(UUID productId, UUID sellerId, InputStreamSource file, LocalizedText alt, UUID actor) {
        return switch (shelf.keep(file)) {
            case Kept(var picture) -> show(productId, sellerId, picture, alt, actor);
            case Unfit unfit -> unfit;
            case TooBusy busy -> busy;
        };
    }

    /** The same for what a client put into the store itself. */
    PictureEdit addUploaded(UUID productId, UUID sellerId, UUID uploadId, LocalizedText alt, UUID actor) {
        var key = uploadKey(productId, uploadId);
        long length = store.length(key).orElse(-1);
        if (length < 0) return new Missing();
        var outcome = length > settings.largest().toBytes()
                ? new Unfit(Refusal.TOO_LARGE)
                : add(productId, sellerId, () -> content(key), alt, actor);
        if (!(outcome instanceof TooBusy)) store.remove(key);
        return outcome;
    }

    /** Nothing if another request has taken it meanwhile. */
    private InputStream content(String key) {
        return store.open(key).map(Storage.Stored::content).orElseGet(InputStream::nullInputStream);
    }

    private PictureEdit show(UUID productId, UUID sellerId, Picture picture, LocalizedText alt, UUID actor) {
        return transaction.execute(_ -> products.lock(productId, sellerId)
                .<PictureEdit>map(product -> {
                    for (var image : product.images())
                        if (image.picture().key().equals(picture.key())) return new Added(image, product.version());
                    if (product.images().size() >= MOST) return new TooMany();
                    var image = product.add(new Image(Ids.next(), product, picture, alt), clock.instant());
                    return new Added(image, save.save(product, Map.of(), actor).version());
                })
                .orElseGet(Missing::new));
    }

    static String uploadKey(UUID productId, UUID uploadId) {
        return PictureKeys.UPLOADS + productId + "/" + uploadId;
    }
}
