package bd.haat.product.darkroom;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files as sellers and enemies send them. */
public final class PictureFiles {
    private PictureFiles() {}

    /** Red, green / blue, yellow: turned or mirrored, it is another. */
    public static BufferedImage quarters(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};
        for (int i = 0; i < 4; i++) {
            pen.setColor(colours[i]);
            pen.fillRect(i % 2 * (width / 2), i / 2 * (height / 2), width, i < 2 ? height / 2 : height);
        }
        pen.dispose();
        return image;
    }

    public static byte[] jpeg(BufferedImage image) {
        return written(image, "jpeg");
    }

    public static byte[] png(BufferedImage image) {
        return written(image, "png");
    }

    static byte[] progressive(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        var writer =
                ImageIO.getImageWriters(new ImageTypeSpecifier(image), "jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A JPEG of four colours, as printers have them. */
    static byte[] inks(int width, int height) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    public static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A JPEG with a segment of that marker behind its beginning. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        var head = ByteBuffer.allocate(4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .array();
        return joined(Arrays.copyOf(jpeg, 2), head, data, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A JPEG with EXIF: how the camera was held, and a text as places and names stand there. */
    public static byte[] withExif(byte[] jpeg, int orientation, String secret) {
        var tiff = ByteBuffer.allocate(14 + 12 + 4)
                .put("Exif\0\0MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .array();
        return withSegment(jpeg, 0xE1, joined(tiff, secret.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] chunk(String type, byte[] data) {
        var crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    /** A PNG of one bit a pixel, all black, with whatever chunk behind its header. */
    public static byte[] blackPng(int width, int height, int rows, byte[] extra) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 1);
        var signature = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
        return joined(
                signature,
                chunk("IHDR", header.array()),
                extra,
                chunk("IDAT", deflated((long) rows * ((width + 7) / 8 + 1))),
                chunk("IEND", new byte[0]));
    }

    /** So many zeros, which take a thousandth of that. */
    static byte[] deflated(long zeros) {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            var block = new byte[64 * 1024];
            for (long left = zeros; left > 0; left -= block.length)
                deflater.write(block, 0, (int) Math.min(left, block.length));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private static byte[] written(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, format, stream)) throw new IllegalStateException("no writer of " + format);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
