package bd.haat.order.nagad;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * Any answer of Nagad, opened where it was sealed; members that one does not have are null.
 *
 * @param reason with a refusal only, which comes under HTTP 400 or, from some of its proxies, 200
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record NagadAnswer(
        String reason,
        String sensitiveData,
        String signature,
        String paymentReferenceId,
        String challenge,
        String status,
        String statusCode,
        String callBackUrl,
        String merchantId,
        String orderId,
        String paymentRefId,
        String amount,
        String issuerPaymentRefNo,
        String cancelAmount,
        String referenceNo,
        String cancelIssuerRefNo) {
    static final String SUCCESS = "Success";

    boolean isSuccess() {
        return reason == null && SUCCESS.equalsIgnoreCase(status);
    }
}
