package bd.haat.product.image;

import bd.haat.common.storage.Storage;
import bd.haat.common.storage.StorageUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes what nobody shows from the store. Replicas may do it at the same time, and a run may break off anywhere: a picture is first marked, so that
 * nobody takes it up again meanwhile, then its files go, then its row; the next run goes on with what is marked.
 */
@Component
class CleanPictures {
    private static final Logger LOG = LoggerFactory.getLogger(CleanPictures.class);
    private static final int BATCH = 100;
    private static final int HASHED = 40;

    private final Pictures pictures;
    private final Storage store;
    private final PictureSettings settings;
    private final Clock clock;
    private final MeterRegistry registry;

    CleanPictures(Pictures pictures, Storage store, PictureSettings settings, Clock clock, MeterRegistry registry) {
        this.pictures = pictures;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.registry = registry;
    }

    @Scheduled(fixedDelayString = "${haat.pictures.clean-every}", initialDelayString = "${haat.pictures.clean-every}")
    void run() {
        try {
            clean();
        } catch (StorageUnavailable away) {
            LOG.warn("The store of pictures is away; what nobody shows stays there until the next run", away);
        }
    }

    void clean() {
        var now = clock.instant();
        var forgotten = now.minus(settings.uploadLife());
        while (pictures.takeOffDeleted(forgotten, BATCH) == BATCH) {}
        while (pictures.note(forgotten, now, BATCH) == BATCH) {}
        var orphaned = now.minus(settings.orphanLife());
        while (removePictures(orphaned) == BATCH) {}
        while (removeAll(PictureKeys.UPLOADS, forgotten, "upload") == BATCH) {}
    }

    private int removePictures(Instant orphaned) {
        var keys = pictures.remove(orphaned, clock.instant(), BATCH);
        for (var key : keys) {
            var files = key.substring(0, PictureKeys.PICTURES.length() + HASHED);
            while (removeAll(files, clock.instant().plusSeconds(60), "file") == BATCH) {}
            pictures.forget(key);
        }
        count("picture", keys.size());
        return keys.size();
    }

    private int removeAll(String prefix, Instant before, String kind) {
        var keys = store.list(prefix, before, BATCH);
        keys.forEach(store::remove);
        count(kind, keys.size());
        return keys.size();
    }

    private void count(String kind, int removed) {
        registry.counter("haat.pictures.removed", "kind", kind).increment(removed);
    }
}
