package bd.haat.product.darkroom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing in EXIF that can be seen: how the camera was held. The rest, where and when above all, is nobody's business. */
final class ExifOrientation {
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private ExifOrientation() {}

    /** 1 to 8; 1 where it is not said, or not readable. */
    static int of(ByteBuffer tiff) {
        if (tiff.limit() < 8) return 1;
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(tiff.getInt(4));
        if (directory + 2 > tiff.limit()) return 1;
        int entries = tiff.getShort((int) directory) & 0xFFFF;
        for (int i = 0, at = (int) directory + 2; i < entries && at + ENTRY <= tiff.limit(); i++, at += ENTRY) {
            if ((tiff.getShort(at) & 0xFFFF) != TAG) continue;
            int orientation = tiff.getShort(at + 8);
            return orientation >= 1 && orientation <= 8 ? orientation : 1;
        }
        return 1;
    }
}
