package bd.haat.product.darkroom;

import bd.haat.product.darkroom.Development.Developed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;

/** The steps from a file to its prints; throws {@link RefusedPicture}. */
class DevelopPicture {
    private static final int JPEG_QUALITY = 80;
    private static final int WEBP_QUALITY = 76;

    /** Part of each name: whoever develops otherwise gives other names, and what clients keep for ever stays right. */
    private static final String RECIPE = "1 " + Darkroom.BOXES + " " + JPEG_QUALITY + " " + WEBP_QUALITY + " ";

    private final DarkroomSettings settings;
    private final Clock clock;

    DevelopPicture(DarkroomSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Developed develop(byte[] file) {
        var negative = Negative.of(file);
        requireSize(negative);
        var until = clock.instant().plus(settings.longest());
        var decoded = Decoder.decode(
                negative, settings.memory().toBytes(), () -> clock.instant().isAfter(until));
        try (var whole = Canvas.of(decoded);
                var largest = whole.within(Darkroom.BOXES.getLast());
                var upright = largest.turned(negative.orientation())) {
            var prints = new ArrayList<Print>();
            int longer = Math.max(whole.width(), whole.height());
            for (int box : Darkroom.BOXES) {
                prints.add(print(upright, box));
                if (box >= longer) break;
            }
            return new Developed(name(file), upright.blurHash(), prints);
        }
    }

    private void requireSize(Negative negative) {
        long most = settings.mostPixels() / (negative.kind() == Negative.Kind.WEBP ? 2 : 1);
        if (negative.pixels() > most || Math.max(negative.width(), negative.height()) > settings.longestSide())
            throw new RefusedPicture(Refusal.TOO_MANY_PIXELS);
    }

    private static Print print(Canvas upright, int box) {
        try (var scaled = upright.within(box)) {
            return new Print(
                    box, scaled.width(), scaled.height(), scaled.jpeg(JPEG_QUALITY), scaled.webp(WEBP_QUALITY));
        }
    }

    private static String name(byte[] file) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(RECIPE.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(Arrays.copyOf(hash.digest(file), 20));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
