package bd.haat.product.image;

import bd.haat.common.storage.Storage;
import bd.haat.product.catalogue.Products;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The same way in as for a picture that a seller sends. */
@Component
class AddFoundPicture implements PictureIntake {
    private final AddPicture pictures;
    private final Products products;
    private final Storage store;
    private final TransactionOperations transaction;

    AddFoundPicture(AddPicture pictures, Products products, Storage store, TransactionOperations transaction) {
        this.pictures = pictures;
        this.products = products;
        this.store = store;
        this.transaction = transaction;
    }

    @Override
    public Optional<String> take(UUID productId, UUID sellerId, byte[] content, UUID actor) {
        return take(productId, sellerId, () -> new ByteArrayInputStream(content), actor);
    }

    @Override
    public Optional<String> takeServed(UUID productId, UUID sellerId, String path, UUID actor) {
        var name = MediaController.NAME.matcher(path);
        if (!name.matches()) return Optional.of("url");
        if (isShown(productId, sellerId, path, name.group(1))) return Optional.empty();
        if (store.length(path).isEmpty()) return Optional.of("url");
        return take(productId, sellerId, () -> content(path), actor);
    }

    private Optional<String> take(UUID productId, UUID sellerId, InputStreamSource file, UUID actor) {
        return switch (pictures.add(productId, sellerId, file, null, actor)) {
            case PictureEdit.Added _ -> Optional.empty();
            case Shelved.Unfit(var why) ->
                Optional.of(why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case PictureEdit.TooMany _ -> Optional.of("too-many");
            case PictureEdit.Missing _ -> Optional.of("gone");
            case Shelved.TooBusy _ -> throw new Busy();
        };
    }

    private InputStream content(String path) {
        return store.open(path).map(Storage.Stored::content).orElseGet(InputStream::nullInputStream);
    }

    /** In whatever size: what its sizes have in common is what stands before the box. */
    private boolean isShown(UUID productId, UUID sellerId, String path, String name) {
        var common = PictureKeys.PICTURES + name.replaceFirst("-.*", "-");
        return Boolean.TRUE.equals(transaction.execute(_ -> products.find(productId, sellerId).stream()
                .flatMap(product -> product.images().stream())
                .map(image -> image.picture().key())
                .anyMatch(key -> key.equals(path) || key.startsWith(common))));
    }
}
