package bd.haat.sandbox.sms;

/** Status codes of SSL Wireless's SMS API v3. */
enum SslWirelessCode {
    SUCCESS(200, ""),
    UNAUTHORIZED(4001, "Unauthorized"),
    SID_NOT_PERMITTED(4002, "SID is not permitted"),
    INVALID_FORMAT(4005, "Invalid request format"),
    INVALID_CSMS_ID(4020, "Invalid CSMS ID"),
    MISSING_PARAMETER(4022, "Required parameter missing"),
    DUPLICATE_CSMS_ID(4023, "Duplicate CSMS ID"),
    INVALID_MSISDN(4025, "Invalid MSISDN"),
    TOO_LONG(4027, "Message length exceeded"),
    NOTHING_SENT(4028, "Invalid message data"),
    TOO_MANY_REQUESTS(4029, "Too many requests"),
    TOO_MANY_RECIPIENTS(4030, "Limit exceeded"),
    UNKNOWN_ERROR(5000, "Unknown error");

    private final int code;
    private final String message;

    SslWirelessCode(int code, String message) {
        this.code = code;
        this.message = message;
    }

    int code() {
        return code;
    }

    String message() {
        return message;
    }

    static SslWirelessCode of(int code) {
        for (var known : values()) {
            if (known.code == code) {
                return known;
            }
        }
        return UNKNOWN_ERROR;
    }
}
