package bd.haat.order.bkash;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * Any answer of bKash: v1 tells its outcome in {@code statusCode} under HTTP 200, refunds v2 in {@code externalCode} under HTTP 400.
 * Members that an answer does not have are null.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record BkashAnswer(
        String statusCode,
        String externalCode,
        String paymentID,
        String bkashURL,
        String trxID,
        String transactionStatus,
        String amount,
        String currency,
        @JsonAlias("merchantInvoice") String merchantInvoiceNumber,
        String refundTrxId,
        String refundTransactionStatus,
        List<Refunded> refundTransactions) {
    static final String OK = "0000";

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refunded(String refundTrxId, String refundTransactionStatus, String refundAmount) {}

    boolean isOk() {
        return OK.equals(statusCode);
    }

    boolean isCompleted() {
        return "Completed".equals(transactionStatus);
    }
}
