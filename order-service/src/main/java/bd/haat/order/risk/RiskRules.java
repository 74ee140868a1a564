package bd.haat.order.risk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The table {@code risk_rules}. */
interface RiskRules {
    /** The rules that count at the time; what another replica adds is seen within half a minute. */
    List<RiskRule> inForce(Instant at);

    /** Those of the past and announced ones too, the latest added first, after the given id; null for the beginning. */
    List<RiskRule> list(UUID after, int limit);

    /** False if the name has a rule from that very moment. */
    boolean add(RiskRule rule);
}
