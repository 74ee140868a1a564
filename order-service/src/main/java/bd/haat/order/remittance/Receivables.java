package bd.haat.order.remittance;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What couriers owe us. */
interface Receivables {
    /** Which of these names the database that is bound knows a consignment of the courier by. */
    Set<String> known(String courier, Collection<String> names);

    /** Those of a courier that go by one of these names, locked until the transaction ends. */
    List<Receivable> lock(String courier, Collection<String> names);

    /** What is open from now on, by shipment. */
    void open(Map<UUID, Long> openMinor);

    /** Collected and not passed on, the oldest first; of one courier if it is given. */
    List<Receivable> outstanding(String courier, OutstandingKey after, int limit);

    long outstandingMinor();

    record OutstandingKey(Instant collectedAt, UUID shipmentId) {}
}
