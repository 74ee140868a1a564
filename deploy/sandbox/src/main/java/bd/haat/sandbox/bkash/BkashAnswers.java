package bd.haat.sandbox.bkash;

import bd.haat.sandbox.checkout.Taka;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** bKash's answers v1, member by member as it writes them; all are HTTP 200. */
final class BkashAnswers {
    private BkashAnswers() {}

    static Map<String, Object> of(BkashCode code) {
        return of(code.code(), code.message());
    }

    static Map<String, Object> of(String code, String message) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("statusCode", code);
        answer.put("statusMessage", message);
        return answer;
    }

    static Map<String, Object> tokens(String idToken, String refreshToken, Duration lifetime) {
        var answer = of(BkashCode.OK);
        answer.put("id_token", idToken);
        answer.put("token_type", "Bearer");
        answer.put("expires_in", lifetime.toSeconds());
        answer.put("refresh_token", refreshToken);
        return answer;
    }

    static Map<String, Object> created(Payment payment, String bkashUrl) {
        var callback = payment.asked().callbackURL();
        var answer = of(BkashCode.OK);
        answer.put("paymentID", payment.id());
        answer.put("bkashURL", bkashUrl);
        answer.put("callbackURL", callback);
        answer.put("successCallbackURL", PayerReturn.to(callback, payment.id(), "success"));
        answer.put("failureCallbackURL", PayerReturn.to(callback, payment.id(), "failure"));
        answer.put("cancelledCallbackURL", PayerReturn.to(callback, payment.id(), "cancel"));
        money(answer, payment);
        answer.put("paymentCreateTime", BkashTime.zoned(payment.createdAt()));
        answer.put("transactionStatus", payment.state().transactionStatus());
        answer.put("merchantInvoiceNumber", payment.asked().merchantInvoiceNumber());
        return answer;
    }

    static Map<String, Object> executed(Payment payment) {
        var answer = of(BkashCode.OK);
        answer.put("paymentID", payment.id());
        answer.put("payerReference", payment.asked().payerReference());
        captured(answer, payment);
        money(answer, payment);
        answer.put("merchantInvoiceNumber", payment.asked().merchantInvoiceNumber());
        return answer;
    }

    /** The query calls the invoice {@code merchantInvoice}; the longer name is given beside it, as bKash does too. */
    static Map<String, Object> status(Payment payment) {
        var answer = of(BkashCode.OK);
        answer.put("paymentID", payment.id());
        answer.put("mode", payment.asked().mode());
        answer.put("paymentCreateTime", BkashTime.zoned(payment.createdAt()));
        money(answer, payment);
        answer.put("merchantInvoice", payment.asked().merchantInvoiceNumber());
        answer.put("merchantInvoiceNumber", payment.asked().merchantInvoiceNumber());
        answer.put("payerReference", payment.asked().payerReference());
        answer.put("transactionStatus", payment.state().transactionStatus());
        answer.put("verificationStatus", payment.captures().isEmpty() ? "Incomplete" : "Complete");
        if (!payment.captures().isEmpty()) {
            captured(answer, payment);
            answer.put("maxRefundableAmount", Taka.text(payment.refundablePaisa()));
        }
        return answer;
    }

    static Map<String, Object> transaction(Payment payment) {
        var answer = of(BkashCode.OK);
        var capture = payment.capture();
        answer.put("trxID", capture.trxID());
        answer.put("initiationTime", BkashTime.zoned(payment.createdAt()));
        answer.put("completedTime", BkashTime.zoned(capture.at()));
        answer.put("transactionType", "bKash Tokenized Checkout via API");
        answer.put("customerMsisdn", capture.customerMsisdn());
        answer.put("payerAccount", capture.customerMsisdn());
        answer.put("transactionStatus", payment.state().transactionStatus());
        answer.put("amount", capture.amount());
        answer.put("currency", payment.asked().currency());
        answer.put("organizationShortCode", "50022");
        return answer;
    }

    static Map<String, Object> refunded(String trxID, Payment.Refund refund) {
        var answer = of(BkashCode.OK);
        answer.put("originalTrxID", trxID);
        answer.put("refundTrxID", refund.refundTrxID());
        answer.put("transactionStatus", "Completed");
        answer.put("amount", Taka.text(refund.paisa()));
        answer.put("currency", "BDT");
        answer.put("charges", "0.00");
        answer.put("completedTime", BkashTime.zoned(refund.at()));
        return answer;
    }

    private static void captured(Map<String, Object> answer, Payment payment) {
        var capture = payment.capture();
        answer.put("customerMsisdn", capture.customerMsisdn());
        answer.put("trxID", capture.trxID());
        answer.put("transactionStatus", payment.state().transactionStatus());
        answer.put("paymentExecuteTime", BkashTime.zoned(capture.at()));
    }

    private static void money(Map<String, Object> answer, Payment payment) {
        answer.put("amount", payment.asked().amount());
        answer.put("currency", payment.asked().currency());
        answer.put("intent", payment.asked().intent());
    }
}
