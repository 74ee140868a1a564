package bd.haat.order.bkash;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * bKash's notice of a payment, the message inside an {@link SnsEnvelope}.
 *
 * @param transactionReference the payer's reference that the payment was created with: our invoice
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record BkashNotice(String trxID, String transactionStatus, String transactionReference) {}
