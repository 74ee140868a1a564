package bd.haat.sandbox.sslcommerz;

import bd.haat.sandbox.checkout.Ids;
import bd.haat.sandbox.checkout.Taka;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives money back, in parts if wanted, once for each {@code refund_trans_id}. */
@Component
class Refunds {
    private final Sessions sessions;
    private final Clock clock;

    Refunds(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    Map<String, Object> refund(Map<String, String> asked) {
        var bankTranId = asked.get("bank_tran_id");
        return sessions.read(
                        session ->
                                session.state().isPaid() && session.bankTranId().equals(bankTranId),
                        session -> refund(session, asked))
                .orElseGet(() -> answer(bankTranId, "", "failed", "Invalid bank_tran_id"));
    }

    Map<String, Object> status(String refundRefId) {
        return sessions.read(session -> found(session, refundRefId).isPresent(), session -> {
                    var refund = found(session, refundRefId).orElseThrow();
                    var answer = answer(session.bankTranId(), session.tranId(), "refunded", "");
                    answer.put("refund_ref_id", refundRefId);
                    answer.put("initiated_on", TransactionFields.time(refund.at()));
                    answer.put("refunded_on", TransactionFields.time(refund.at()));
                    return answer;
                })
                .orElseGet(() -> answer("", "", "failed", "Invalid refund_ref_id"));
    }

    private Map<String, Object> refund(Session session, Map<String, String> asked) {
        var paisa = Taka.paisa(asked.get("refund_amount"));
        var transId = asked.getOrDefault("refund_trans_id", "");
        var remarks = asked.getOrDefault("refund_remarks", "");
        var reason = "";
        if (transId.isBlank() || remarks.isBlank() || transId.length() > 30 || remarks.length() > 255) {
            reason = "refund_trans_id and refund_remarks are mandatory";
        } else if (paisa.isEmpty() || paisa.get() > session.refundablePaisa()) {
            reason = "Invalid refund_amount";
        } else if (session.refunds().stream()
                .anyMatch(refund -> refund.refundTransId().equals(transId))) {
            reason = "Duplicate refund_trans_id";
        }
        if (!reason.isEmpty()) {
            return answer(session.bankTranId(), session.tranId(), "failed", reason);
        }
        var refund = new Session.Refund(Ids.random(16), transId, paisa.orElseThrow(), remarks, clock.instant());
        sessions.change(session.key(), paid -> paid.refunded(refund));
        var answer = answer(session.bankTranId(), session.tranId(), "success", "");
        answer.put("refund_ref_id", refund.refundRefId());
        return answer;
    }

    private static Optional<Session.Refund> found(Session session, String refundRefId) {
        return session.refunds().stream()
                .filter(refund -> refund.refundRefId().equals(refundRefId))
                .findFirst();
    }

    private static Map<String, Object> answer(String bankTranId, String tranId, String status, String errorReason) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("APIConnect", "DONE");
        answer.put("bank_tran_id", bankTranId);
        answer.put("trans_id", tranId);
        answer.put("tran_id", tranId);
        answer.put("refund_ref_id", "");
        answer.put("status", status);
        answer.put("errorReason", errorReason);
        return answer;
    }
}
