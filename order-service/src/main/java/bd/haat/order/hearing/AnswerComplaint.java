package bd.haat.order.hearing;

import bd.haat.common.persistence.Ids;
import bd.haat.order.complaint.ComplaintStatus;
import bd.haat.order.complaint.Complaints;
import bd.haat.order.evidence.Evidence;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Orders;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** A party of a complaint says something. */
@Service
class AnswerComplaint {
    private final Orders orders;
    private final Complaints complaints;
    private final Evidence evidence;
    private final TellComplaint tellComplaint;
    private final Rules rules;
    private final TransactionOperations transaction;
    private final Clock clock;

    AnswerComplaint(
            Orders orders,
            Complaints complaints,
            Evidence evidence,
            TellComplaint tellComplaint,
            Rules rules,
            TransactionOperations transaction,
            Clock clock) {
        this.orders = orders;
        this.complaints = complaints;
        this.evidence = evidence;
        this.tellComplaint = tellComplaint;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Outcome. */
    sealed interface Answering {
        record Said() implements Answering {}

        record Unknown() implements Answering {}

        record Closed() implements Answering {}

        record Full(long most) implements Answering {}

        record UnknownPictures() implements Answering {}
    }

    Answering answer(UUID id, Actor by, String words, List<UUID> pictures) {
        if (!complaints.concerns(id, by)) return new Answering.Unknown();
        return transaction.execute(_ -> {
            var order = orders.lock(complaints.find(id).orElseThrow().orderId()).orElseThrow();
            var complaint = complaints.find(id).orElseThrow(); // again, now that nobody else can change it
            if (complaint.status() == ComplaintStatus.CLOSED) return new Answering.Closed();
            long most = rules.of(Rule.COMPLAINT_MESSAGES, clock.instant());
            if (complaint.messages() >= most) return new Answering.Full(most);
            var messageId = Ids.next();
            if (!evidence.attach(order.id(), by.id(), pictures, messageId, complaint.sellerId()))
                return new Answering.UnknownPictures();
            complaints.addMessage(id, messageId, by, words);
            tellComplaint.answered(order, complaint, by, words);
            return new Answering.Said();
        });
    }
}
