package bd.haat.product.darkroom;

import static org.bytedeco.leptonica.global.leptonica.L_SEVERITY_NONE;
import static org.bytedeco.leptonica.global.leptonica.lept_free;
import static org.bytedeco.leptonica.global.leptonica.pixCopy;
import static org.bytedeco.leptonica.global.leptonica.pixCreate;
import static org.bytedeco.leptonica.global.leptonica.pixDestroy;
import static org.bytedeco.leptonica.global.leptonica.pixFlipLR;
import static org.bytedeco.leptonica.global.leptonica.pixFlipTB;
import static org.bytedeco.leptonica.global.leptonica.pixGetData;
import static org.bytedeco.leptonica.global.leptonica.pixGetHeight;
import static org.bytedeco.leptonica.global.leptonica.pixGetWidth;
import static org.bytedeco.leptonica.global.leptonica.pixRotateOrth;
import static org.bytedeco.leptonica.global.leptonica.pixScaleToSize;
import static org.bytedeco.leptonica.global.leptonica.pixWriteMemJpeg;
import static org.bytedeco.leptonica.global.leptonica.pixWriteMemWebP;
import static org.bytedeco.leptonica.global.leptonica.setMsgSeverity;

import io.trbl.blurhash.BlurHash;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.leptonica.PIX;

/**
 * Pixels in Leptonica's memory, which scales, turns and encodes them. It gets numbers only, never a file. What was transparent is white, as the pages
 * are on which goods stand.
 */
final class Canvas implements AutoCloseable {
    private static final int STRIP = 64;
    private static final int HASHED = 32;

    static {
        System.setProperty(
                "org.bytedeco.javacpp.maxPhysicalBytes", "0"); // its guess at what a process may take knows no service
        setMsgSeverity(L_SEVERITY_NONE);
    }

    private final PIX pixels;

    private Canvas(PIX pixels) {
        if (pixels == null || pixels.isNull()) throw new IllegalStateException("Leptonica gave no pixels");
        this.pixels = pixels;
    }

    static Canvas of(BufferedImage image) {
        int width = image.getWidth();
        var canvas = new Canvas(pixCreate(width, image.getHeight(), 32));
        var strip = new BufferedImage(width, STRIP, BufferedImage.TYPE_INT_RGB);
        var pen = strip.createGraphics();
        var row = ((DataBufferInt) strip.getRaster().getDataBuffer()).getData();
        var target = new IntPointer(pixGetData(canvas.pixels));
        for (int y = 0; y < image.getHeight(); y += STRIP) {
            int count = width * Math.min(STRIP, image.getHeight() - y);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, STRIP);
            pen.drawImage(image, 0, -y, null);
            for (int i = 0; i < count; i++) row[i] <<= 8; // RGB in the upper three bytes
            target.position((long) y * width).put(row, 0, count);
        }
        pen.dispose();
        return canvas;
    }

    int width() {
        return pixGetWidth(pixels);
    }

    int height() {
        return pixGetHeight(pixels);
    }

    /** Scaled down until its longer side is at most {@code side}; never up. */
    Canvas within(int side) {
        int longer = Math.max(width(), height());
        if (longer <= side) return new Canvas(pixCopy(null, pixels));
        return new Canvas(pixScaleToSize(pixels, scaled(width(), side, longer), scaled(height(), side, longer)));
    }

    /** As it was seen by who held the camera so (EXIF 2.32, tag 0x0112). */
    Canvas turned(int orientation) {
        int quarters = switch (orientation) {
            case 3 -> 2;
            case 5, 6, 7 -> 1;
            case 8 -> 3;
            default -> 0;
        };
        var turned = new Canvas(pixRotateOrth(pixels, quarters));
        if (orientation == 2 || orientation == 5) pixFlipLR(turned.pixels, turned.pixels);
        if (orientation == 4 || orientation == 7) pixFlipTB(turned.pixels, turned.pixels);
        return turned;
    }

    /** @param quality 1 to 100 */
    byte[] jpeg(int quality) {
        return encoded((data, size) -> pixWriteMemJpeg(data, size, pixels, quality, 1));
    }

    /** @param quality 1 to 100 */
    byte[] webp(int quality) {
        return encoded((data, size) -> pixWriteMemWebP(data, size, pixels, quality, 0));
    }

    /** Some 30 letters from which a client paints a blurred picture until the real one comes (blurha.sh). */
    String blurHash() {
        try (var small = within(HASHED)) {
            var rgb = new int[small.width() * small.height()];
            new IntPointer(pixGetData(small.pixels)).get(rgb);
            for (int i = 0; i < rgb.length; i++) rgb[i] >>>= 8;
            boolean wide = small.width() >= small.height();
            return BlurHash.encode(rgb, small.width(), small.height(), wide ? 4 : 3, wide ? 3 : 4);
        }
    }

    @Override
    public void close() {
        pixDestroy(pixels);
    }

    private static int scaled(int side, int wanted, int longer) {
        return Math.max(1, Math.round((float) side * wanted / longer));
    }

    private static byte[] encoded(Encoding encoding) {
        try (var data = new PointerPointer<BytePointer>(1);
                var size = new SizeTPointer(1)) {
            if (encoding.write(data, size) != 0) throw new IllegalStateException("Leptonica could not encode");
            var bytes = new BytePointer(data.get(0));
            var copy = new byte[Math.toIntExact(size.get())];
            bytes.get(copy);
            lept_free(bytes);
            return copy;
        }
    }

    private interface Encoding {
        /** Answers 0 if it went well. */
        int write(PointerPointer<BytePointer> data, SizeTPointer size);
    }
}
