package bd.haat.sandbox.nagad;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One payment. Changed only under the lock of {@link NagadPayments}. */
class NagadPayment {
    /** Where it stands, spelt as Nagad does; only SUCCESS took money. */
    enum Status {
        INITIATED("Initiated"),
        READY("Initiated"),
        SUCCESS("Success"),
        ABORTED("Aborted"),
        FAILED("Failed");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** Money given back. */
    record Refund(String cancelIssuerRefNo, String referenceNo, long paisa, String message, Instant at) {}

    /** All that is known of a payment, as it is written into the books. */
    record Page(
            String reference,
            String orderId,
            String challenge,
            Instant createdAt,
            Status status,
            long paisa,
            String callbackUrl,
            String issuerReference,
            Instant decidedAt,
            List<Refund> refunds) {}

    private final String reference;
    private final String orderId;
    private final String challenge;
    private final Instant createdAt;
    private final List<Refund> refunds = new ArrayList<>();
    private Status status = Status.INITIATED;
    private long paisa;
    private String callbackUrl = "";
    private String issuerReference;
    private Instant decidedAt;

    NagadPayment(String reference, String orderId, String challenge, Instant createdAt) {
        this.reference = reference;
        this.orderId = orderId;
        this.challenge = challenge;
        this.createdAt = createdAt;
    }

    static NagadPayment of(Page page) {
        var payment = new NagadPayment(page.reference, page.orderId, page.challenge, page.createdAt);
        payment.completed(page.paisa, page.callbackUrl);
        payment.decided(page.status, page.issuerReference, page.decidedAt);
        payment.refunds.addAll(page.refunds);
        return payment;
    }

    Page page() {
        return new Page(
                reference,
                orderId,
                challenge,
                createdAt,
                status,
                paisa,
                callbackUrl,
                issuerReference,
                decidedAt,
                refunds());
    }

    void completed(long amount, String callback) {
        status = Status.READY;
        paisa = amount;
        callbackUrl = callback;
    }

    void decided(Status decision, String issuersReference, Instant at) {
        status = decision;
        issuerReference = issuersReference;
        decidedAt = at;
    }

    void refunded(Refund refund) {
        refunds.add(refund);
    }

    long refundablePaisa() {
        return status == Status.SUCCESS
                ? paisa - refunds.stream().mapToLong(Refund::paisa).sum()
                : 0;
    }

    String reference() {
        return reference;
    }

    String orderId() {
        return orderId;
    }

    String challenge() {
        return challenge;
    }

    Instant createdAt() {
        return createdAt;
    }

    Status status() {
        return status;
    }

    long paisa() {
        return paisa;
    }

    String callbackUrl() {
        return callbackUrl;
    }

    String issuerReference() {
        return issuerReference;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    List<Refund> refunds() {
        return List.copyOf(refunds);
    }
}
