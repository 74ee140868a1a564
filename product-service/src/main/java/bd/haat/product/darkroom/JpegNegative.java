package bd.haat.product.darkroom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * JPEG (ITU-T T.81): markers with segments, and scans of data between them. What goes on is tables, frame and scans, how colours are coded (JFIF, Adobe)
 * and a small colour profile, without which photographs of newer phones look pale. Each scan of a progressive picture goes over all of its pixels,
 * so thousands of empty ones would keep a decoder busy for minutes: there may be {@value #MOST_SCANS}.
 */
final class JpegNegative {
    private static final int MOST_SCANS = 40;
    private static final int LARGEST_PROFILE = 8 * 1024;

    private final byte[] content;
    private final ByteBuffer file;
    private final ByteArrayOutputStream kept;
    private int scans;
    private int frame = -1;
    private int orientation = 1;

    private JpegNegative(byte[] content) {
        this.content = content;
        this.file = ByteBuffer.wrap(content);
        this.kept = new ByteArrayOutputStream(content.length);
    }

    static Negative of(byte[] content) {
        return new JpegNegative(content).cut();
    }

    private Negative cut() {
        kept.write(content, 0, 2);
        int at = 2;
        while (true) {
            if (byteAt(at) != 0xFF) throw new RefusedPicture(Refusal.UNREADABLE);
            while (byteAt(at + 1) == 0xFF) at++; // filling
            int marker = byteAt(at + 1);
            if (marker == 0xD9) break;
            int end = at + 2 + (file.getShort(at + 2) & 0xFFFF);
            if (marker == 0xDA) end = endOfScan(end);
            if (needed(marker, at, end)) kept.write(content, at, end - at);
            at = end;
        }
        if (frame < 0 || scans == 0) throw new RefusedPicture(Refusal.UNREADABLE);
        kept.write(0xFF);
        kept.write(0xD9);
        int height = file.getShort(frame + 5) & 0xFFFF;
        int width = file.getShort(frame + 7) & 0xFFFF;
        return new Negative(Negative.Kind.JPEG, kept.toByteArray(), width, height, 4, orientation);
    }

    private boolean needed(int marker, int at, int end) {
        switch (marker) {
            case 0xC0, 0xC1, 0xC2 -> { // baseline, extended, progressive: what cameras and browsers know
                if (frame >= 0) throw new RefusedPicture(Refusal.UNREADABLE);
                frame = at;
            }
            case 0xDA -> {
                if (++scans > MOST_SCANS) throw new RefusedPicture(Refusal.TOO_COMPLEX);
            }
            case 0xE1 -> {
                if (begins("Exif", at)) orientation = ExifOrientation.of(file.slice(at + 10, end - at - 10));
                return false;
            }
            case 0xE0 -> {
                return begins("JFIF", at);
            }
            case 0xE2 -> {
                return begins("ICC_PROFILE", at) && file.getShort(at + 16) == 0x0101 && end - at <= LARGEST_PROFILE;
            }
            case 0xEE -> {
                return begins("Adobe", at);
            }
            case 0xC4, 0xDB, 0xDD -> {} // tables and the interval of restarts
            default -> {
                if (marker < 0xE0) throw new RefusedPicture(Refusal.UNREADABLE); // lossless, hierarchical, arithmetic
                return false;
            }
        }
        return true;
    }

    /** Behind the last byte that belongs to the scan: data knows FF only before 0 and in restarts. */
    private int endOfScan(int from) {
        for (int at = from; ; at++) {
            if (byteAt(at) != 0xFF) continue;
            int next = byteAt(at + 1);
            if (next != 0 && (next & 0xF8) != 0xD0) return at;
        }
    }

    private boolean begins(String name, int at) {
        return new String(content, at + 4, name.length(), StandardCharsets.ISO_8859_1).equals(name);
    }

    private int byteAt(int at) {
        return content[at] & 0xFF;
    }
}
