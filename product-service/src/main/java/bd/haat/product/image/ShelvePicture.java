package bd.haat.product.image;

import bd.haat.product.image.Shelved.Kept;
import bd.haat.product.image.Shelved.StoreAway;
import bd.haat.product.image.Shelved.TooLarge;
import bd.haat.product.image.Shelved.Unreadable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Keeps them as they come, under names made of their content. */
@Service
class ShelvePicture implements PictureShelf {
    private static final Logger log = LoggerFactory.getLogger(ShelvePicture.class);

    private final MediaStore store;
    private final Pictures pictures;
    private final S3Settings settings;
    private final Clock clock;

    ShelvePicture(MediaStore store, Pictures pictures, S3Settings settings, Clock clock) {
        this.store = store;
        this.pictures = pictures;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Shelved keep(byte[] content) {
        if (content.length > settings.largest().toBytes()) return new TooLarge();
        var format = PictureFormat.of(content).orElse(null);
        if (format == null) return new Unreadable();
        var key = MediaStore.PICTURES + name(content) + "." + format.extension();
        // First the row, then the file: nothing can lie in the store that no row knows.
        if (!pictures.claim(key, clock.instant())) return new StoreAway();
        try {
            store.put(key, content, format.mediaType());
            return new Kept(key);
        } catch (MediaUnavailable away) {
            log.warn("a picture was not kept: {}", away.toString());
            return new StoreAway();
        }
    }

    private static String name(byte[] content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 20));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
