package bd.haat.order.hearing;

import bd.haat.order.complaint.Complaint;
import bd.haat.order.complaint.ComplaintStatus;
import bd.haat.order.complaint.Complaints;
import bd.haat.order.complaint.Decision;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.refund.Concessions;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** An admin decides, or the shopper withdraws. A refund goes back by the channel paid with, at the cost of the sellers concerned. */
@Service
class CloseComplaint {
    private final Orders orders;
    private final Complaints complaints;
    private final Concessions concessions;
    private final TellComplaint tellComplaint;
    private final TransactionOperations transaction;

    CloseComplaint(
            Orders orders,
            Complaints complaints,
            Concessions concessions,
            TellComplaint tellComplaint,
            TransactionOperations transaction) {
        this.orders = orders;
        this.complaints = complaints;
        this.concessions = concessions;
        this.tellComplaint = tellComplaint;
        this.transaction = transaction;
    }

    /** Outcome. */
    sealed interface Closing {
        record Closed() implements Closing {}

        record Unknown() implements Closing {}

        record ClosedAlready() implements Closing {}

        /** @param mostMinor what could be given back, in paisa */
        record TooMuch(long mostMinor) implements Closing {}
    }

    /** @param amountMinor with {@link Decision#REFUND}: paisa, null for all there is */
    Closing close(UUID id, Actor by, Decision decision, Long amountMinor, String reason) {
        if (!complaints.concerns(id, by)) return new Closing.Unknown();
        return transaction.execute(_ -> {
            var order = orders.lock(complaints.find(id).orElseThrow().orderId()).orElseThrow();
            var complaint = complaints.find(id).orElseThrow();
            if (complaint.status() == ComplaintStatus.CLOSED) return new Closing.ClosedAlready();
            return closed(order, complaint, by, decision, amountMinor, reason);
        });
    }

    private Closing closed(
            Order order, Complaint complaint, Actor by, Decision decision, Long amountMinor, String reason) {
        long refund = 0;
        if (decision == Decision.REFUND) {
            long most = concessions.most(order, complaint.sellerId());
            long wanted = amountMinor == null ? most : amountMinor;
            if (wanted > most || most == 0) return new Closing.TooMuch(most);
            refund = concessions.concede(order, complaint.id(), complaint.sellerId(), wanted, Map.of(), reason);
        }
        complaints.close(complaint.id(), decision, reason, refund);
        tellComplaint.closed(order, complaint, by, reason, decision, refund);
        return new Closing.Closed();
    }
}
