package bd.haat.product.approval;

import bd.haat.product.editing.Holds;
import bd.haat.product.moderation.Cases;
import bd.haat.product.moderation.Reason;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes restricted goods out of the market whose seller's licence has run out or never was: a category may become restricted later. They
 * come back with the seller's next edit under a licence, or with an admin's word. A batch a run, for other clockwork waits meanwhile.
 */
@Component
class HoldUnlicensed {
    private static final Logger log = LoggerFactory.getLogger(HoldUnlicensed.class);
    private static final int BATCH = 200;

    private final Holds holds;
    private final Cases cases;
    private final TransactionTemplate transaction;

    HoldUnlicensed(Holds holds, Cases cases, TransactionTemplate transaction) {
        this.holds = holds;
        this.cases = cases;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${haat.moderation.licences-every}")
    void run() {
        var found = cases.unlicensed(BATCH);
        found.forEach(this::hold);
        if (!found.isEmpty()) log.info("{} products are held for want of a licence", found.size());
    }

    private void hold(UUID product) {
        transaction.executeWithoutResult(_ -> {
            if (holds.set(product, true, null).isPresent())
                cases.open(product, List.of(new Reason(Reason.LICENCE, null)));
        });
    }
}
