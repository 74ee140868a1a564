package bd.haat.product.darkroom;

import java.nio.BufferUnderflowException;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A file cut down to what its decoder needs, with what its headers promise. Comments, metadata and whatever hides before, between and behind the
 * picture's own parts are gone before a decoder sees it.
 *
 * @param bytesPerPixel once decoded
 * @param orientation as EXIF counts, 1 (upright) to 8
 */
record Negative(Kind kind, byte[] content, long width, long height, int bytesPerPixel, int orientation) {
    private static final int SHORTEST = 32;

    /** Known by the first bytes. */
    enum Kind {
        JPEG("jpeg", JpegNegative::of, 0xFF, 0xD8, 0xFF),
        PNG("png", PngNegative::of, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
        WEBP("webp", WebpNegative::of, 'R', 'I', 'F', 'F', -1, -1, -1, -1, 'W', 'E', 'B', 'P');

        private final String decoder;
        private final Function<byte[], Negative> cut;
        private final int[] signature;

        Kind(String decoder, Function<byte[], Negative> cut, int... signature) {
            this.decoder = decoder;
            this.cut = cut;
            this.signature = signature;
        }

        /** The name under which ImageIO knows it. */
        String decoder() {
            return decoder;
        }

        private boolean begins(byte[] content) {
            for (int i = 0; i < signature.length; i++)
                if (signature[i] >= 0 && signature[i] != (content[i] & 0xFF)) return false;
            return true;
        }
    }

    /** @throws RefusedPicture if it is none of those kinds, or is not whole */
    static Negative of(byte[] content) {
        if (content.length < SHORTEST) throw new RefusedPicture(Refusal.UNREADABLE);
        var kind = Arrays.stream(Kind.values())
                .filter(each -> each.begins(content))
                .findFirst()
                .orElseThrow(() -> new RefusedPicture(Refusal.UNREADABLE));
        try {
            var negative = kind.cut.apply(content);
            if (negative.width < 1 || negative.height < 1) throw new RefusedPicture(Refusal.UNREADABLE);
            return negative;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cutOff) {
            throw new RefusedPicture(Refusal.UNREADABLE, cutOff);
        }
    }

    long pixels() {
        return width * height;
    }
}
