package bd.haat.sandbox.sslcommerz;

import bd.haat.sandbox.checkout.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One payment session. Changed only under the lock of {@link Sessions}. */
class Session {
    /** Where it stands; only VALID and VALIDATED took money. */
    enum State {
        PENDING,
        VALID,
        VALIDATED,
        FAILED,
        CANCELLED;

        boolean isPaid() {
            return this == VALID || this == VALIDATED;
        }
    }

    /** Money given back. */
    record Refund(String refundRefId, String refundTransId, long paisa, String remarks, Instant at) {}

    /** A notice that was sent and how the merchant answered: an HTTP status, 0 for none. */
    record Notice(Instant at, String status, int answered) {}

    /** All that is known of a session, as it is written into the books. */
    record Page(
            String key,
            SessionRequest asked,
            Instant createdAt,
            State state,
            PayMethod method,
            String valId,
            String bankTranId,
            boolean risky,
            Instant decidedAt,
            Instant validatedAt,
            List<Refund> refunds,
            List<Notice> notices) {}

    private static final int MOST_NOTICES = 100;

    private final String key;
    private final SessionRequest asked;
    private final Instant createdAt;
    private final List<Refund> refunds = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private State state = State.PENDING;
    private PayMethod method = PayMethod.VISA;
    private String valId = "";
    private String bankTranId = "";
    private boolean risky;
    private Instant decidedAt;
    private Instant validatedAt;

    Session(SessionRequest asked, Instant createdAt) {
        this(Ids.random(32), asked, createdAt);
    }

    private Session(String key, SessionRequest asked, Instant createdAt) {
        this.key = key;
        this.asked = asked.kept();
        this.createdAt = createdAt;
        this.decidedAt = createdAt;
    }

    static Session of(Page page) {
        var session = new Session(page.key, page.asked, page.createdAt);
        session.state = page.state;
        session.method = page.method;
        session.valId = page.valId;
        session.bankTranId = page.bankTranId;
        session.risky = page.risky;
        session.decidedAt = page.decidedAt;
        session.validatedAt = page.validatedAt;
        session.refunds.addAll(page.refunds);
        session.notices.addAll(page.notices);
        return session;
    }

    Page page() {
        return new Page(
                key,
                asked,
                createdAt,
                state,
                method,
                valId,
                bankTranId,
                risky,
                decidedAt,
                validatedAt,
                refunds(),
                notices());
    }

    void decided(State decision, PayMethod payMethod, boolean risk, Instant at) {
        state = decision;
        method = payMethod;
        risky = risk;
        decidedAt = at;
        bankTranId = Ids.random(20);
        valId = decision.isPaid() ? Ids.random(24) : "";
    }

    void validated(Instant at) {
        if (state == State.VALID) {
            state = State.VALIDATED;
            validatedAt = at;
        }
    }

    void refunded(Refund refund) {
        refunds.add(refund);
    }

    void noticed(Notice notice) {
        if (notices.size() < MOST_NOTICES) {
            notices.add(notice);
        }
    }

    long refundablePaisa() {
        return state.isPaid()
                ? asked.paisa() - refunds.stream().mapToLong(Refund::paisa).sum()
                : 0;
    }

    String key() {
        return key;
    }

    SessionRequest asked() {
        return asked;
    }

    String tranId() {
        return asked.get("tran_id");
    }

    Instant createdAt() {
        return createdAt;
    }

    State state() {
        return state;
    }

    PayMethod method() {
        return method;
    }

    boolean isRisky() {
        return risky;
    }

    String valId() {
        return valId;
    }

    String bankTranId() {
        return bankTranId;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Instant validatedAt() {
        return validatedAt;
    }

    List<Refund> refunds() {
        return List.copyOf(refunds);
    }

    List<Notice> notices() {
        return List.copyOf(notices);
    }
}
