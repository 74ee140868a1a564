package bd.haat.seed.market;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a product's picture: a figure as painted on floors at festivals, in the product's colour, no two alike. */
public final class Picture {
    private static final int SIDE = 480;

    private Picture() {}

    /** A JPEG. */
    public static byte[] of(Product product) {
        var dice = Dice.of("picture", product.number());
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var colour = new Color(product.rgb());
        pen.setPaint(new GradientPaint(0, 0, new Color(0xFBF6EC), SIDE, SIDE, mixed(colour, 0.65)));
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.translate(SIDE / 2, SIDE / 2);
        var petals = dice.between(5, 12);
        for (int ring = 3; ring >= 1; ring--) {
            pen.setColor(mixed(colour, 0.2 * (ring - 1)));
            ring(pen, petals + ring, 62 * ring, 0.5 + dice.fraction());
        }
        pen.setColor(colour.darker());
        pen.fillOval(-22, -22, 44, 44);
        pen.dispose();
        return jpeg(image);
    }

    private static void ring(Graphics2D pen, int petals, int radius, double width) {
        var step = 2 * Math.PI / petals;
        for (int petal = 0; petal < petals; petal++) {
            pen.rotate(step);
            pen.fill(new Ellipse2D.Double(radius * 0.35, -radius * 0.12 * width, radius * 0.7, radius * 0.24 * width));
        }
    }

    /** The colour with so much white in it, 0 to 1. */
    private static Color mixed(Color colour, double white) {
        return new Color(
                lighter(colour.getRed(), white), lighter(colour.getGreen(), white), lighter(colour.getBlue(), white));
    }

    private static int lighter(int part, double white) {
        return (int) (part + (255 - part) * white);
    }

    private static byte[] jpeg(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "jpeg", stream)) throw new IllegalStateException("no JPEG writer");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
