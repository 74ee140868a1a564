package bd.haat.product.darkroom;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/**
 * Makes pixels of a file. The file is a stranger's, so this is done in Java (PNG, WebP) and by the JDK's own library (JPEG), never by native code of
 * somebody else's; what is too fine for its memory is read by every second, third … pixel.
 */
final class Decoder {
    static {
        ImageIO.scanForPlugins(); // the first asker's class loader may not have been ours
    }

    private Decoder() {}

    /**
     * @param memory bytes that the pixels may take
     * @param late whether to give up; asked again and again while reading
     */
    static BufferedImage decode(Negative negative, long memory, BooleanSupplier late) {
        var reader =
                ImageIO.getImageReadersByFormatName(negative.kind().decoder()).next();
        try {
            reader.setInput(new ByteArrayImageInputStream(negative.content()), true, true);
            if (reader.getWidth(0) != negative.width() || reader.getHeight(0) != negative.height())
                throw new RefusedPicture(Refusal.UNREADABLE);
            var how = reader.getDefaultReadParam();
            int step = step(negative, memory);
            how.setSourceSubsampling(step, step, 0, 0);
            reader.addIIOReadProgressListener(new GiveUp(late));
            var image = reader.read(0, how);
            if (late.getAsBoolean()) throw new RefusedPicture(Refusal.TOO_COMPLEX);
            return inStandardColours(image);
        } catch (RefusedPicture refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) { // decoders throw whatever a broken file leads them to
            throw new RefusedPicture(Refusal.UNREADABLE, unreadable);
        } finally {
            reader.dispose();
        }
    }

    private static int step(Negative negative, long memory) {
        int step = 1;
        while (negative.pixels() * negative.bytesPerPixel() / ((long) step * step) > memory) step++;
        return (int) Math.min(step, Math.min(negative.width(), negative.height()));
    }

    private static BufferedImage inStandardColours(BufferedImage image) {
        var space = image.getColorModel().getColorSpace();
        if (space.isCS_sRGB() || space.getType() == ColorSpace.TYPE_GRAY) return image;
        try {
            var standard = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
            return new ColorConvertOp(null).filter(image, standard);
        } catch (CMMException brokenProfile) {
            throw new RefusedPicture(Refusal.UNREADABLE, brokenProfile);
        }
    }

    /** Stops the reader once it is late. */
    private record GiveUp(BooleanSupplier late) implements IIOReadProgressListener {
        @Override
        public void imageProgress(ImageReader reader, float percentage) {
            if (late.getAsBoolean()) reader.abort();
        }

        @Override
        public void imageStarted(ImageReader reader, int index) {}

        @Override
        public void imageComplete(ImageReader reader) {}

        @Override
        public void readAborted(ImageReader reader) {}

        @Override
        public void sequenceStarted(ImageReader reader, int index) {}

        @Override
        public void sequenceComplete(ImageReader reader) {}

        @Override
        public void thumbnailStarted(ImageReader reader, int image, int index) {}

        @Override
        public void thumbnailProgress(ImageReader reader, float percentage) {}

        @Override
        public void thumbnailComplete(ImageReader reader) {}
    }
}
