package bd.haat.location.seller;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the index after the table: each change once it is committed, everything at start, when it was lost, and now and then. */
@Component
class KeepSellerIndex {
    private static final Logger log = LoggerFactory.getLogger(KeepSellerIndex.class);
    private static final int BATCH = 500;

    private final AtomicBoolean due = new AtomicBoolean(true);
    private final SellerPlaces places;
    private final SellerIndex index;

    KeepSellerIndex(SellerPlaces places, SellerIndex index) {
        this.places = places;
        this.index = index;
    }

    /** After the commit. What the index misses now, it gets by the next rebuilding. */
    @TransactionalEventListener
    void takeOver(SellerPlace place) {
        try {
            index.put(List.of(place));
        } catch (RuntimeException away) {
            log.warn("seller {} is not in the index yet: {}", place.sellerId(), away.toString());
            due.set(true);
        }
    }

    /** Asks for a rebuilding within seconds. */
    void askForRebuild() {
        due.set(true);
    }

    /** Another replica may have died between commit and index. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
    void nowAndThen() {
        due.set(true);
    }

    @Scheduled(fixedDelayString = "PT5S")
    void rebuildIfDue() {
        if (!due.compareAndSet(true, false)) return;
        try {
            rebuild();
        } catch (RuntimeException away) {
            log.warn("the index of sellers could not be rebuilt: {}", away.toString());
            due.set(true);
        }
    }

    private void rebuild() {
        int count = 0;
        UUID last = null;
        List<SellerPlace> batch;
        do {
            batch = places.after(last, BATCH);
            index.put(batch);
            count += batch.size();
            if (!batch.isEmpty()) last = batch.getLast().sellerId();
        } while (batch.size() == BATCH);
        index.complete();
        log.debug("the index of sellers is rebuilt: {}", count);
    }
}
