package bd.haat.order.evidence;

import bd.haat.common.persistence.Ids;
import bd.haat.common.storage.Storage;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes a picture in: looks at its bytes, keeps them, and waits for the return or complaint that shows it. */
@Service
class AddPicture {
    static final int MOST_UNUSED = 10;

    private final Pictures pictures;
    private final Storage store;
    private final EvidenceSettings settings;

    AddPicture(Pictures pictures, Storage store, EvidenceSettings settings) {
        this.pictures = pictures;
        this.store = store;
        this.settings = settings;
    }

    /** Outcome. */
    sealed interface Addition {
        record Added(Picture picture) implements Addition {}

        record TooLarge() implements Addition {}

        /** Neither JPEG nor PNG nor WebP. */
        record Unreadable() implements Addition {}

        /** Others of this person wait already. */
        record TooMany() implements Addition {}
    }

    Addition add(UUID orderId, UUID personId, byte[] content) {
        if (content.length > settings.largest().toBytes()) return new Addition.TooLarge();
        var format = PictureFormat.of(content).orElse(null);
        if (format == null) return new Addition.Unreadable();
        if (pictures.unused(orderId, personId) >= MOST_UNUSED) return new Addition.TooMany();
        var id = Ids.next();
        var key = "evidence/" + orderId + "/" + id + "." + format.extension();
        var picture = new Picture(id, orderId, personId, key, format.mediaType());
        pictures.add(picture); // first, so that the sweep finds it if the store or we fail now
        store.put(key, content, format.mediaType());
        return new Addition.Added(picture);
    }
}
