package bd.haat.product.stock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.UUID;

/** Spreads movements of one variant over places, one after the other. The key null is the default place. */
class Spread {
    private final Map<UUID, Integer> pieces = new HashMap<>();
    private final Map<UUID, Integer> changed = new HashMap<>();

    Spread(Shelf before) {
        pieces.put(null, before.at(null));
        pieces.putAll(before.elsewhere());
    }

    /** The same movement, as one line for each place that it concerns. */
    List<Movement> lines(Movement asked) {
        if (asked.onHand() >= 0) {
            put(asked.placeId(), asked.onHand());
            return List.of(asked);
        }
        var lines = new ArrayList<Movement>();
        int left = -asked.onHand();
        for (var place : order(asked.placeId())) {
            int taken = Math.min(left, pieces.getOrDefault(place, 0));
            if (taken <= 0) continue;
            put(place, -taken);
            lines.add(asked.at(place, -taken, lines.isEmpty() ? asked.reserved() : 0));
            left -= taken;
        }
        if (left > 0) throw new IllegalStateException("More pieces go than places hold: " + asked);
        return lines;
    }

    /** How many lie now at places other than the default one that were touched. */
    Map<UUID, Integer> changed() {
        return changed;
    }

    private SequencedSet<UUID> order(UUID named) {
        var order = new LinkedHashSet<UUID>();
        order.add(named);
        order.add(null);
        pieces.entrySet().stream()
                .filter(place -> place.getKey() != null)
                .sorted(Map.Entry.<UUID, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(place -> order.add(place.getKey()));
        return order;
    }

    private void put(UUID place, int more) {
        int now = pieces.merge(place, more, Integer::sum);
        if (place != null) changed.put(place, now);
    }
}
