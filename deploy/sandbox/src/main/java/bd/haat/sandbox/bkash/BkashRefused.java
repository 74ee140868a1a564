package bd.haat.sandbox.bkash;

/** A refusal that bKash words as a {@code statusCode} under HTTP 200 (v1) or as an error body under HTTP 400 (refunds v2). */
class BkashRefused extends RuntimeException {
    private final transient BkashCode code;

    BkashRefused(BkashCode code) {
        super(code.message(), null, false, false);
        this.code = code;
    }

    BkashCode code() {
        return code;
    }
}
