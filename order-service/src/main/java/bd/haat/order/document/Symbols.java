package bd.haat.order.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** Codes for machines, as their dark modules with the quiet zone around. */
final class Symbols {
    private static final int SMALLEST = 1;

    private Symbols() {}

    /** Readable with a quarter of it torn or stained. */
    static BitMatrix qr(String content) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            SMALLEST,
                            SMALLEST,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 2));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    static BitMatrix code128(String content) {
        return new Code128Writer().encode(content, BarcodeFormat.CODE_128, SMALLEST, SMALLEST);
    }
}
