package bd.haat.product.image;

import bd.haat.common.persistence.Ids;
import bd.haat.common.text.LocalizedText;
import bd.haat.product.catalogue.Image;
import bd.haat.product.catalogue.Products;
import bd.haat.product.catalogue.SaveProduct;
import bd.haat.product.image.PictureEdit.Added;
import bd.haat.product.image.PictureEdit.Missing;
import bd.haat.product.image.PictureEdit.TooLarge;
import bd.haat.product.image.PictureEdit.TooMany;
import bd.haat.product.image.PictureEdit.Unreadable;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a picture in: looks at its bytes, keeps them under a name made of them, and shows them on the product. */
@Service
class AddPicture {
    static final int MOST = 20;

    private final Products products;
    private final SaveProduct save;
    private final MediaStore store;
    private final S3Settings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AddPicture(
            Products products,
            SaveProduct save,
            MediaStore store,
            S3Settings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.products = products;
        this.save = save;
        this.store = store;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    PictureEdit add(UUID productId, UUID sellerId, byte[] content, LocalizedText alt, UUID actor) {
        if (content.length > settings.largest().toBytes()) return new TooLarge();
        var format = PictureFormat.of(content).orElse(null);
        if (format == null) return new Unreadable();
        var key = "products/" + name(content) + "." + format.extension();
        store.put(key, content, format.mediaType()); // before the transaction; a picture nobody shows does no harm
        return transaction.execute(_ -> products.lock(productId, sellerId)
                .<PictureEdit>map(product -> {
                    if (product.images().size() >= MOST) return new TooMany();
                    var image = product.add(new Image(Ids.next(), product, key, alt), clock.instant());
                    return new Added(image, save.save(product, Map.of(), actor).version());
                })
                .orElseGet(Missing::new));
    }

    /** The same for what a client put into the store itself. */
    PictureEdit addUploaded(UUID productId, UUID sellerId, UUID uploadId, LocalizedText alt, UUID actor) {
        var key = uploadKey(productId, uploadId);
        var uploaded = store.open(key).orElse(null);
        if (uploaded == null) return new Missing();
        try (var content = uploaded.content()) {
            var outcome = uploaded.length() > settings.largest().toBytes()
                    ? new TooLarge()
                    : add(productId, sellerId, content.readAllBytes(), alt, actor);
            store.remove(key);
            return outcome;
        } catch (IOException lost) {
            throw new MediaUnavailable(lost);
        }
    }

    static String uploadKey(UUID productId, UUID uploadId) {
        return "uploads/" + productId + "/" + uploadId;
    }

    static String name(byte[] content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 20));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
