package bd.haat.common.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * A database beside {@code spring.datasource}: {@code haat.shards[0]} is number 1, and so on.
 *
 * @param migrationUrl past a pooler; absent: the same
 * @param since accounts made from then on may be placed here; never changed
 */
public record ShardSettings(
        String url,
        String username,
        String password,
        String migrationUrl,
        @DefaultValue("1970-01-01T00:00:00Z") Instant since) {
    public ShardSettings {
        if (url == null || username == null) throw new IllegalArgumentException("haat.shards need url and username");
        if (migrationUrl == null) migrationUrl = url;
    }

    public static List<ShardSettings> of(Environment environment) {
        return Binder.get(environment)
                .bind("haat.shards", Bindable.listOf(ShardSettings.class))
                .orElse(List.of());
    }

    /**
     * Spreads customers by a hash over the databases that there were when their account was made, which its id tells (UUIDv7). So nobody
     * moves when a database is added; what has another kind of id belongs to the first.
     */
    static Shards spread(List<ShardSettings> further) {
        return new Shards(1 + further.size(), customer -> place(customer, further));
    }

    private static int place(UUID customer, List<ShardSettings> further) {
        if (customer.version() != 7) return Shards.HOME;
        var made = Instant.ofEpochMilli(customer.getMostSignificantBits() >>> 16);
        var open = IntStream.rangeClosed(0, further.size())
                .filter(shard ->
                        shard == Shards.HOME || !further.get(shard - 1).since().isAfter(made))
                .toArray();
        return open[Math.floorMod(Long.hashCode(customer.getLeastSignificantBits()), open.length)];
    }
}
