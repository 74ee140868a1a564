package bd.haat.order.remittance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All remittances; what is written stays. */
interface Remittances {
    /** Without its lines; false if the courier has used the reference. */
    boolean addOnce(Remittance remittance, UUID adminId);

    void add(UUID remittanceId, List<Remittance.Line> lines);

    Optional<Summary> find(UUID remittanceId);

    Optional<Summary> find(String courier, String reference);

    /** The newest first; of one courier if it is given. */
    List<Summary> list(String courier, UUID after, int limit);

    /** In their order; of one outcome if it is given. */
    List<Remittance.Line> lines(UUID remittanceId, Remittance.Outcome outcome, int after, int limit);

    /**
     * @param differing lines that did not match
     * @param bookedMinor what of couriers' debts was settled
     */
    record Summary(Remittance remittance, int lines, int differing, long bookedMinor) {}
}
