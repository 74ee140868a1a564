package bd.haat.common.persistence;

import java.security.SecureRandom;
import java.util.UUID;

/** Primary keys: UUIDv7 (RFC 9562, 5.7), whose first 48 bits are the Unix time in milliseconds, so that new rows stay together in an index. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        return at(System.currentTimeMillis());
    }

    /** A key whose order is that of the given moment, in milliseconds since the epoch: for rows that record the past. */
    public static UUID at(long epochMillis) {
        long time = epochMillis << 16 | 0x7000 | RANDOM.nextInt(0x1000);
        long random = RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(time, random);
    }
}
