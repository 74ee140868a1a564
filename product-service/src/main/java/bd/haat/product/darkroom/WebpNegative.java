package bd.haat.product.darkroom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * WebP (RFC 9649): RIFF chunks. Only the one that holds the picture goes on, with its alpha channel where there is one; animations are refused.
 */
final class WebpNegative {
    private static final int RIFF = 12;
    private static final int AROUND = 8;
    private static final int LOSSY = chunk("VP8 ");
    private static final int LOSSLESS = chunk("VP8L");
    private static final int EXTENDED = chunk("VP8X");
    private static final int ALPHA = chunk("ALPH");
    private static final int ALPHA_FLAG = 0x10;
    private static final int SIDE_BITS = 0x3FFF;

    private WebpNegative() {}

    static Negative of(byte[] content) {
        var file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int end = (int) Math.min(content.length, 8L + Integer.toUnsignedLong(file.getInt(4)));
        int canvas = -1;
        int alpha = -1;
        int at = RIFF;
        while (at + AROUND <= end) {
            int type = file.getInt(at);
            if (type == LOSSY || type == LOSSLESS) return picture(file, canvas, type == LOSSY ? alpha : -1, at);
            if (type == EXTENDED) canvas = at;
            if (type == ALPHA) alpha = at;
            at = Math.addExact(at, whole(file, at));
        }
        throw new RefusedPicture(Refusal.UNREADABLE);
    }

    private static Negative picture(ByteBuffer file, int canvas, int alpha, int picture) {
        int data = picture + AROUND;
        boolean lossy = file.getInt(picture) == LOSSY;
        int sides = file.getInt(data + (lossy ? 6 : 1));
        int width = lossy ? sides & SIDE_BITS : (sides & SIDE_BITS) + 1;
        int height = lossy ? sides >>> 16 & SIDE_BITS : (sides >>> 14 & SIDE_BITS) + 1;
        boolean transparent = alpha >= 0 && canvas >= 0;
        int size = whole(file, picture) + (transparent ? whole(file, canvas) + whole(file, alpha) : 0);
        var kept = ByteBuffer.allocate(RIFF + size).order(ByteOrder.LITTLE_ENDIAN);
        kept.putInt(file.getInt(0)).putInt(size + 4).putInt(file.getInt(8));
        if (transparent) {
            if (side(file, canvas + 12) != width || side(file, canvas + 15) != height)
                throw new RefusedPicture(Refusal.UNREADABLE);
            kept.put(file.slice(canvas, whole(file, canvas))).put(RIFF + AROUND, (byte) ALPHA_FLAG);
            kept.put(file.slice(alpha, whole(file, alpha)));
        }
        kept.put(file.slice(picture, whole(file, picture)));
        return new Negative(Negative.Kind.WEBP, kept.array(), width, height, 4, 1);
    }

    /** The length of a chunk with its head; data of an odd length is followed by one byte more, which some writers forget at the end. */
    private static int whole(ByteBuffer file, int at) {
        int length = file.getInt(at + 4);
        if (length < 0) throw new RefusedPicture(Refusal.UNREADABLE);
        int whole = Math.addExact(AROUND, Math.addExact(length, length & 1));
        return at + whole == file.limit() + 1 ? whole - 1 : whole;
    }

    private static int side(ByteBuffer file, int at) {
        return (file.get(at) & 0xFF | (file.get(at + 1) & 0xFF) << 8 | (file.get(at + 2) & 0xFF) << 16) + 1;
    }

    private static int chunk(String name) {
        return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
    }
}
