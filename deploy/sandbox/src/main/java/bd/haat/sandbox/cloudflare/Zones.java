package bd.haat.sandbox.cloudflare;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The zones that were spoken of; each exists as soon as it is named. */
@Component
class Zones {
    private final Map<String, Zone> known = new ConcurrentHashMap<>();

    Zone of(String id) {
        return known.getOrDefault(id, Zone.NEW);
    }

    Zone change(String id, UnaryOperator<Zone> change) {
        return known.compute(id, (_, zone) -> change.apply(zone == null ? Zone.NEW : zone));
    }
}
