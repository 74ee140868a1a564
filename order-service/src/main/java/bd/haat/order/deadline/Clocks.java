package bd.haat.order.deadline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** All clocks there are, by kind. */
@Component
class Clocks {
    private final Map<String, LegalClock> byKind = new TreeMap<>();

    Clocks(List<LegalClock> all) {
        all.forEach(one -> {
            if (byKind.put(one.kind(), one) != null)
                throw new IllegalStateException("two clocks are called " + one.kind());
        });
    }

    Collection<LegalClock> all() {
        return byKind.values();
    }

    Optional<LegalClock> find(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    LegalClock of(String kind) {
        return find(kind).orElseThrow(() -> new IllegalArgumentException("no clock is called " + kind));
    }
}
