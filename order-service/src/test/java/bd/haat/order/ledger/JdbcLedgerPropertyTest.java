package bd.haat.order.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.Sales;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Orders;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** The same lives on the real database with the real rules. */
class JdbcLedgerPropertyTest extends Sales {
    private final Ledger ledger;
    private final Settlement settlement;
    private final Disbursements disbursements;
    private final Entries entries;
    private final Orders orders;
    private final TransactionOperations transaction;

    @Autowired
    JdbcLedgerPropertyTest(
            Ledger ledger,
            Settlement settlement,
            Disbursements disbursements,
            Entries entries,
            Orders orders,
            TransactionOperations transaction) {
        this.ledger = ledger;
        this.settlement = settlement;
        this.disbursements = disbursements;
        this.entries = entries;
        this.orders = orders;
        this.transaction = transaction;
    }

    @Test
    void everyOrderIsExplainedToThePaisa() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (long seed : LivesOfOrders.seeds(100)) {
            var lives = new LivesOfOrders(seed, ledger, settlement, disbursements, entries);
            var order = lives.order(now);
            transaction.executeWithoutResult(_ -> {
                assertThat(orders.addOnce(order, order.id().toString(), Entry.of("PLACED"), null))
                        .isTrue();
                lives.live(order);
            });
        }
        duesAreThoseOfTheLedger();
        assertThat(db.sql("select count(*) from (select 1 from ledger_entries group by transaction_id"
                                + " having sum(amount_minor) <> 0) t")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
