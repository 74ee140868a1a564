package bd.haat.sandbox.faults;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;
import java.util.Optional;

/** The body of {@code POST /control/faults}; members that nobody knows are collected so that a typing error is told. */
record FaultOrder(
        String target,
        FaultMode mode,
        Integer times,
        Long delayMs,
        String code,
        Map<String, Object> set,
        @JsonAnySetter Map<String, Object> unknown) {
    private static final int MOST_TIMES = 1_000_000;
    private static final long LONGEST_DELAY_MS = 600_000;

    /** What is wrong with the order, if anything. */
    Optional<String> complaint() {
        if (unknown != null && !unknown.isEmpty()) {
            return Optional.of("Unknown member " + unknown.keySet().iterator().next());
        }
        if (target == null || mode == null) {
            return Optional.of("target and mode are needed");
        }
        if (times != null && (times < 1 || times > MOST_TIMES)) {
            return Optional.of("times is 1 to " + MOST_TIMES);
        }
        if (delayMs != null && (delayMs < 0 || delayMs > LONGEST_DELAY_MS)) {
            return Optional.of("delayMs is 0 to " + LONGEST_DELAY_MS);
        }
        if (delayMs == null && (mode == FaultMode.SLOW || mode == FaultMode.SLOW_WORK)) {
            return Optional.of("delayMs is needed for a slow mode");
        }
        return set == null && mode == FaultMode.ALTER ? Optional.of("set is needed for alter") : Optional.empty();
    }

    Fault numbered(long id) {
        return new Fault(id, target, mode, times == null ? 1 : times, delayMs == null ? 0 : delayMs, code, set);
    }
}
