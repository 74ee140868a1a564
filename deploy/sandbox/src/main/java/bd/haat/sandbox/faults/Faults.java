package bd.haat.sandbox.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The faults still to come, at most {@value #LIMIT}; the one ordered first is served first. */
@Component
public class Faults {
    static final int LIMIT = 1_000;

    private final List<Fault> pending = new ArrayList<>();
    private long lastId;

    /** Takes one use of the first fault that hits the operation. */
    public synchronized Optional<Fault> take(String operation) {
        for (int i = 0; i < pending.size(); i++) {
            var fault = pending.get(i);
            if (fault.hits(operation)) {
                if (fault.times() > 1) {
                    pending.set(i, fault.once());
                } else {
                    pending.remove(i);
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    synchronized Optional<Fault> order(FaultOrder order) {
        if (pending.size() >= LIMIT) {
            return Optional.empty();
        }
        var fault = order.numbered(++lastId);
        pending.add(fault);
        return Optional.of(fault);
    }

    synchronized List<Fault> pending() {
        return List.copyOf(pending);
    }

    synchronized void clear() {
        pending.clear();
    }
}
