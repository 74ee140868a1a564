package bd.haat.sandbox.bkash;

/** Where the payer's browser goes when the payer has decided. */
final class PayerReturn {
    private PayerReturn() {}

    /** The merchant's callback with what bKash appends; {@code status} is success, failure or cancel. */
    static String to(String callbackUrl, String paymentId, String status) {
        var separator = callbackUrl.contains("?") ? "&" : "?";
        return callbackUrl + separator + "paymentID=" + paymentId + "&status=" + status + "&apiVersion=1.2.0-beta";
    }
}
