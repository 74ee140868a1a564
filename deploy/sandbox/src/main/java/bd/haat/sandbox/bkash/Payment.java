package bd.haat.sandbox.bkash;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One payment session and everything that moved money under it. Changed only under the lock of {@link Payments}. */
class Payment {
    /** Where a payment stands; only COMPLETED took money. */
    enum State {
        INITIATED("Initiated"),
        APPROVED("Initiated"),
        APPROVED_WITHOUT_FUNDS("Initiated"),
        CANCELLED("Cancelled"),
        FAILED("Failed"),
        COMPLETED("Completed");

        private final String transactionStatus;

        State(String transactionStatus) {
            this.transactionStatus = transactionStatus;
        }

        String transactionStatus() {
            return transactionStatus;
        }
    }

    /** Money taken from the payer's wallet. */
    record Capture(String trxID, String amount, String customerMsisdn, Instant at) {}

    /** Money given back; amounts in paisa. */
    record Refund(String refundTrxID, long paisa, String sku, String reason, Instant at) {}

    /** All that is known of a payment, as it is written into the books. */
    record Page(
            String id,
            CreateRequest asked,
            Instant createdAt,
            State state,
            String wallet,
            int executions,
            List<Capture> captures,
            List<Refund> refunds) {}

    private final String id;
    private final CreateRequest asked;
    private final Instant createdAt;
    private final List<Capture> captures = new ArrayList<>();
    private final List<Refund> refunds = new ArrayList<>();
    private State state = State.INITIATED;
    private String wallet;
    private int executions;

    Payment(String id, CreateRequest asked, Instant createdAt) {
        this.id = id;
        this.asked = asked;
        this.createdAt = createdAt;
    }

    static Payment of(Page page) {
        var payment = new Payment(page.id, page.asked, page.createdAt);
        payment.decided(page.state, page.wallet);
        payment.executions = page.executions;
        payment.captures.addAll(page.captures);
        payment.refunds.addAll(page.refunds);
        return payment;
    }

    Page page() {
        return new Page(id, asked, createdAt, state, wallet, executions, captures(), refunds());
    }

    void decided(State decision, String payersWallet) {
        state = decision;
        wallet = payersWallet;
    }

    /** Answers an execution: takes the money, or says why not. */
    BkashCode execute(String trxID, boolean expired, Instant at) {
        executions++;
        switch (state) {
            case COMPLETED -> {
                return BkashCode.ALREADY_EXECUTED;
            }
            case APPROVED -> {
                if (expired) {
                    state = State.FAILED;
                    return BkashCode.INVALID_STATE;
                }
                captures.add(new Capture(trxID, asked.amount(), wallet, at));
                state = State.COMPLETED;
                return BkashCode.OK;
            }
            case APPROVED_WITHOUT_FUNDS -> {
                state = State.FAILED;
                return BkashCode.INSUFFICIENT_BALANCE;
            }
            default -> {
                return BkashCode.INVALID_STATE;
            }
        }
    }

    void refunded(Refund refund) {
        refunds.add(refund);
    }

    long refundablePaisa() {
        return captures.isEmpty()
                ? 0
                : paisa() - refunds.stream().mapToLong(Refund::paisa).sum();
    }

    long paisa() {
        return CreateRequest.paisa(asked.amount());
    }

    /** The capture; only a completed payment has one. */
    Capture capture() {
        return captures.getFirst();
    }

    String id() {
        return id;
    }

    CreateRequest asked() {
        return asked;
    }

    Instant createdAt() {
        return createdAt;
    }

    State state() {
        return state;
    }

    List<Capture> captures() {
        return List.copyOf(captures);
    }

    List<Refund> refunds() {
        return List.copyOf(refunds);
    }

    int executions() {
        return executions;
    }
}
