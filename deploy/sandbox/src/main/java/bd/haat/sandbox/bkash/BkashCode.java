package bd.haat.sandbox.bkash;

import java.util.stream.Stream;

/** The {@code statusCode}s of bKash that the sandbox gives by itself; tests can order any other. */
enum BkashCode {
    OK("0000", "Successful"),
    INVALID_APP_KEY("2001", "Invalid App Key"),
    INVALID_PAYMENT_ID("2002", "Invalid Payment ID"),
    INVALID_AMOUNT("2006", "Invalid amount"),
    INVALID_CURRENCY("2007", "Invalid currency"),
    INVALID_INTENT("2008", "Invalid intent"),
    EXCEPTION("2020", "Exception Occurred"),
    INSUFFICIENT_BALANCE("2023", "Insufficient Balance"),
    INVALID_BODY("2025", "Invalid request body"),
    DUPLICATE("2029", "Duplicate for all transactions"),
    INVALID_INVOICE("2031", "Invalid merchant invoice number"),
    TRANSACTION_NOT_FOUND("2033", "Transaction not found"),
    INVALID_PAYER("2048", "Invalid Payer Reference"),
    INVALID_CALLBACK("2049", "Invalid Merchant Callback URL"),
    INVALID_STATE("2056", "Invalid Payment State"),
    ALREADY_COMPLETED("2062", "The payment has already been completed"),
    INVALID_MODE("2063", "Mode is not valid as per request data"),
    REFUND_TOO_LATE("2071", "The refund period is over"),
    REFUND_TOO_MUCH("2072", "The refund amount is more than can be refunded"),
    ALREADY_EXECUTED("2117", "The payment execution has already been completed"),
    MAINTENANCE("503", "System is undergoing maintenance. Please try again later");

    private final String code;
    private final String message;

    BkashCode(String code, String message) {
        this.code = code;
        this.message = message;
    }

    String code() {
        return code;
    }

    String message() {
        return message;
    }

    static String messageOf(String code) {
        return Stream.of(values())
                .filter(known -> known.code.equals(code))
                .findFirst()
                .map(BkashCode::message)
                .orElse("Failed");
    }
}
