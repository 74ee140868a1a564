package bd.haat.common.messaging.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits records so that each wave holds at most one of a subject, in order. A wave is sent without waiting in between; the next
 * one follows when the broker has taken it, so that a refusal cannot let a later event of a subject overtake an earlier.
 */
final class Waves {
    private Waves() {}

    static List<List<OutboxRecord>> of(List<OutboxRecord> records) {
        List<List<OutboxRecord>> waves = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (var record : records) {
            int wave = seen.merge(record.metadata().subject(), 1, Integer::sum) - 1;
            if (wave == waves.size()) waves.add(new ArrayList<>());
            waves.get(wave).add(record);
        }
        return waves;
    }
}
