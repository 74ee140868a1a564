package bd.haat.product.image;

import bd.haat.product.image.Shelved.Kept;
import bd.haat.product.image.Shelved.StoreAway;
import bd.haat.product.image.Shelved.TooLarge;
import bd.haat.product.image.Shelved.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Keeps them as products' pictures are kept, under names made of their content. */
@Service
class ShelvePicture implements PictureShelf {
    private static final Logger log = LoggerFactory.getLogger(ShelvePicture.class);

    private final MediaStore store;
    private final S3Settings settings;

    ShelvePicture(MediaStore store, S3Settings settings) {
        this.store = store;
        this.settings = settings;
    }

    @Override
    public Shelved keep(byte[] content) {
        if (content.length > settings.largest().toBytes()) return new TooLarge();
        var format = PictureFormat.of(content).orElse(null);
        if (format == null) return new Unreadable();
        var key = "products/" + AddPicture.name(content) + "." + format.extension();
        try {
            store.put(key, content, format.mediaType());
            return new Kept(key);
        } catch (MediaUnavailable away) {
            log.warn("a picture was not kept: {}", away.toString());
            return new StoreAway();
        }
    }
}
