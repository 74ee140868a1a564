package bd.haat.sandbox.outbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The last {@value #MOST_MESSAGES} messages of each channel, fewer when they are long: the sandbox has to stay small. */
@Component
public class Outbox {
    static final int MOST_MESSAGES = 10_000;
    static final int MOST_CHARACTERS = 2_000_000;

    private final Map<Channel, Kept> channels = new EnumMap<>(Channel.class);

    Outbox() {
        for (var channel : Channel.values()) {
            channels.put(channel, new Kept());
        }
    }

    /** Keeps a message, forgetting the oldest past the limits. */
    public void put(Channel channel, OutboxMessage message) {
        channels.get(channel).add(message);
    }

    List<OutboxMessage> newest(Channel channel, String to, int limit) {
        return channels.get(channel).newest(to == null ? null : Addresses.normalised(to), limit);
    }

    private record Entry(String address, OutboxMessage message) {}

    private static final class Kept {
        private final Deque<Entry> newestFirst = new ArrayDeque<>();
        private long characters;

        synchronized void add(OutboxMessage message) {
            newestFirst.addFirst(new Entry(Addresses.normalised(message.to()), message));
            characters += message.characters();
            while (newestFirst.size() > MOST_MESSAGES || characters > MOST_CHARACTERS && newestFirst.size() > 1) {
                characters -= newestFirst.removeLast().message().characters();
            }
        }

        synchronized List<OutboxMessage> newest(String to, int limit) {
            return newestFirst.stream()
                    .filter(entry -> to == null || entry.address().equals(to))
                    .limit(limit)
                    .map(Entry::message)
                    .toList();
        }
    }
}
