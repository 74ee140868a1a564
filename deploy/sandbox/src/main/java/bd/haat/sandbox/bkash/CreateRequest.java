package bd.haat.sandbox.bkash;

import bd.haat.sandbox.checkout.Taka;
import java.net.URI;
import java.net.URISyntaxException;

/** The body of {@code create}. */
record CreateRequest(
        String mode,
        String payerReference,
        String callbackURL,
        String amount,
        String currency,
        String intent,
        String merchantInvoiceNumber) {
    static final int LONGEST = 255;
    private static final int LONGEST_URL = 2_048;

    /** Refuses what bKash would refuse. */
    void check() {
        require("0011".equals(mode), BkashCode.INVALID_MODE);
        require(text(payerReference), BkashCode.INVALID_PAYER);
        require(
                callbackURL != null && callbackURL.length() <= LONGEST_URL && isWeb(callbackURL),
                BkashCode.INVALID_CALLBACK);
        paisa(amount);
        require("BDT".equals(currency), BkashCode.INVALID_CURRENCY);
        require("sale".equals(intent), BkashCode.INVALID_INTENT);
        require(text(merchantInvoiceNumber), BkashCode.INVALID_INVOICE);
    }

    /** The amount in paisa; refuses what is none with 2006. */
    static long paisa(String taka) {
        return Taka.paisa(taka).orElseThrow(() -> new BkashRefused(BkashCode.INVALID_AMOUNT));
    }

    private static boolean text(String value) {
        return value != null && !value.isBlank() && value.length() <= LONGEST && !value.matches(".*[<>&].*");
    }

    private static boolean isWeb(String url) {
        try {
            var uri = new URI(url);
            return uri.getHost() != null && uri.getScheme().matches("https?");
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static void require(boolean fulfilled, BkashCode otherwise) {
        if (!fulfilled) {
            throw new BkashRefused(otherwise);
        }
    }
}
