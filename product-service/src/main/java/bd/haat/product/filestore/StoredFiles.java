package bd.haat.product.filestore;

import bd.haat.common.storage.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Beside the pictures, under a prefix that nobody serves. */
@Component
class StoredFiles implements Files {
    private final Storage storage;
    private final FilesSettings settings;

    StoredFiles(Storage storage, FilesSettings settings) {
        this.storage = storage;
        this.settings = settings;
    }

    @Override
    public Kept keep(UUID id, InputStream content) throws IOException {
        var text = new MeasuredText(content, settings);
        storage.put(key(id), text, "text/plain");
        var refused = text.refused();
        if (refused.isEmpty()) return new Kept.Done(text.lines());
        remove(id);
        text.drain();
        return new Kept.Refused(refused.get(), text.lines());
    }

    @Override
    public Optional<InputStream> open(UUID id) {
        return storage.open(key(id)).map(Storage.Stored::content);
    }

    @Override
    public void remove(UUID id) {
        storage.remove(key(id));
    }

    private static String key(UUID id) {
        return "imports/" + id;
    }
}
