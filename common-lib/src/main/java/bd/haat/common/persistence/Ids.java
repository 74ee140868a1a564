package bd.haat.common.persistence;

import java.security.SecureRandom;
import java.util.Comparator;
import java.util.UUID;

/**
 * Primary keys: UUIDv7 (RFC 9562, 5.7), whose first 48 bits are the Unix time in milliseconds, so that new rows stay together in an index.
 * In a second or further database ({@link Shards}) they are UUIDv8 (5.8): the same, but that the twelve bits behind the version are the
 * database's number. So every id ever made as UUIDv7 is one of the first database.
 */
public final class Ids {
    /** As PostgreSQL orders them: unsigned, which {@link UUID#compareTo} is not. */
    public static final Comparator<UUID> ORDER = (one, other) -> {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        return at(System.currentTimeMillis());
    }

    /** A key whose order is that of the given moment, in milliseconds since the epoch: for rows that record the past. */
    public static UUID at(long epochMillis) {
        int shard = Shards.bound().orElse(Shards.HOME);
        long version = shard == Shards.HOME ? 0x7000 | RANDOM.nextInt(0x1000) : 0x8000 | shard;
        long random = RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(epochMillis << 16 | version, random);
    }

    /** The number of the database that an id was made in. */
    public static int shard(UUID id) {
        return id.version() == 8 ? (int) (id.getMostSignificantBits() & 0xFFF) : Shards.HOME;
    }
}
