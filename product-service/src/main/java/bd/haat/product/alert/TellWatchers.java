package bd.haat.product.alert;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells those who wait, a few hundred to a transaction; replicas share them by skipping each other's locked rows. */
@Component
class TellWatchers {
    private static final int BATCH = 500;

    private final Watches watches;
    private final TransactionTemplate transaction;

    TellWatchers(Watches watches, TransactionTemplate transaction) {
        this.watches = watches;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${haat.stock.tell-every}")
    void run() {
        int told;
        do told = transaction.execute(_ -> watches.tellSome(BATCH));
        while (told == BATCH);
    }
}
