package bd.haat.sandbox.bkash;

/** A missing, unknown or expired {@code id_token}: refused by the gateway before bKash, with HTTP 401. */
class BkashUnauthorized extends RuntimeException {
    BkashUnauthorized(String message) {
        super(message, null, false, false);
    }
}
