package bd.haat.product.darkroom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * PNG (ISO/IEC 15948): signature, then chunks of length, type, data and checksum. Compressed texts and profiles, in which small files hide large ones,
 * are left out; so are the further pictures of an animation.
 */
final class PngNegative {
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final int HEADER = 0x49484452; // IHDR
    private static final int END = 0x49454E44; // IEND
    private static final int DATA = 0x49444154; // IDAT
    private static final Set<Integer> NEEDED = Set.of(HEADER, 0x504C5445, 0x74524E53, DATA, END); // also PLTE, tRNS

    private PngNegative() {}

    static Negative of(byte[] content) {
        var file = ByteBuffer.wrap(content);
        var kept = new ByteArrayOutputStream(content.length);
        kept.write(content, 0, SIGNATURE);
        int at = SIGNATURE;
        boolean pictured = false;
        while (true) {
            int length = file.getInt(at);
            int type = file.getInt(at + 4);
            if (length < 0 || (at == SIGNATURE) != (type == HEADER)) throw new RefusedPicture(Refusal.UNREADABLE);
            if (NEEDED.contains(type)) kept.write(content, at, Math.addExact(length, AROUND));
            pictured |= type == DATA;
            if (type == END) break;
            at = Math.addExact(at, Math.addExact(length, AROUND));
        }
        if (!pictured) throw new RefusedPicture(Refusal.UNREADABLE);
        return new Negative(
                Negative.Kind.PNG,
                kept.toByteArray(),
                file.getInt(SIGNATURE + 8),
                file.getInt(SIGNATURE + 12),
                file.get(SIGNATURE + 16) == 16 ? 8 : 4,
                1);
    }
}
