package bd.haat.order.fingerprint;

import java.nio.ByteBuffer;

/** Hashes what must not be stored as it is: equal texts can be recognised, and without the key none can be tried out. */
@FunctionalInterface
public interface KeyedHash {
    /** 32 bytes. */
    byte[] of(String text);

    /** The first eight bytes, for an index. */
    default long key(String text) {
        return ByteBuffer.wrap(of(text)).getLong();
    }
}
