package bd.haat.order.evidence;

import bd.haat.common.storage.Storage;
import bd.haat.order.timer.Recurring;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets pictures that were uploaded and then not used. */
@Component
class PurgePictures implements Recurring {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int AT_ONCE = 200;

    private final Pictures pictures;
    private final Storage store;
    private final Clock clock;

    PurgePictures(Pictures pictures, Storage store, Clock clock) {
        this.pictures = pictures;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "purge-pictures";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        for (var picture : pictures.unusedBefore(clock.instant().minus(KEPT), AT_ONCE))
            if (pictures.remove(picture.id())) store.remove(picture.key());
    }
}
