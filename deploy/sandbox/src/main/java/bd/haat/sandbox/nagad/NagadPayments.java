package bd.haat.sandbox.nagad;

import bd.haat.sandbox.checkout.Books;
import bd.haat.sandbox.checkout.Ids;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Nagad's books: the last {@value #LIMIT} payments; calls run one after the other. */
@Component
class NagadPayments {
    static final int LIMIT = 10_000;
    private static final int MOST_REFUNDS = 10;
    private static final String PARTY = "nagad";

    private final Map<String, NagadPayment> byReference = new LinkedHashMap<>();
    private final Clock clock;
    private final Books books;

    NagadPayments(Clock clock, Books books) {
        this.clock = clock;
        this.books = books;
        books.read(PARTY, NagadPayment.Page.class).forEach(page -> enter(NagadPayment.of(page)));
    }

    private void enter(NagadPayment payment) {
        byReference.put(payment.reference(), payment);
        if (byReference.size() > LIMIT) {
            byReference.remove(byReference.keySet().iterator().next());
        }
    }

    private void write(NagadPayment payment) {
        books.write(PARTY, payment.page());
    }

    /** Opens a payment for an order that is not paid yet. */
    synchronized <T> T initialize(String orderId, Function<NagadPayment, T> answer) {
        var paid = byReference.values().stream()
                .anyMatch(payment ->
                        payment.orderId().equals(orderId) && payment.status() == NagadPayment.Status.SUCCESS);
        if (paid) {
            throw new NagadRefused("DUPLICATE_ORDER", "The order is paid already");
        }
        var payment = new NagadPayment("NAGAD" + Ids.random(20), orderId, Ids.random(40), clock.instant());
        enter(payment);
        write(payment);
        return answer.apply(payment);
    }

    /** Gives the payment its amount and callback, once, if order and challenge are its own. */
    synchronized void complete(String reference, String orderId, String challenge, long paisa, String callback) {
        var payment = known(reference);
        if (!payment.orderId().equals(orderId) || !payment.challenge().equals(challenge)) {
            throw new NagadRefused("INVALID_CHALLENGE", "Order or challenge does not match");
        }
        if (payment.status() != NagadPayment.Status.INITIATED) {
            throw new NagadRefused("INVALID_STATE", "The payment is under way already");
        }
        payment.completed(paisa, callback);
        write(payment);
    }

    /** The payer's decision; refused if another one was taken before. */
    synchronized <T> T decide(String reference, NagadPayment.Status decision, Function<NagadPayment, T> answer) {
        var payment = known(reference);
        if (payment.status() == NagadPayment.Status.READY) {
            payment.decided(decision, Ids.random(8), clock.instant());
            write(payment);
        } else if (payment.status() != decision) {
            throw new NagadRefused("INVALID_STATE", "The payment was decided otherwise");
        }
        return answer.apply(payment);
    }

    synchronized <T> T read(String reference, Function<NagadPayment, T> answer) {
        return answer.apply(known(reference));
    }

    /** Gives money back, in parts if wanted, once for each reference number. */
    synchronized NagadPayment.Refund refund(
            String reference, String orderId, long paisa, String referenceNo, String message) {
        var payment = known(reference);
        if (!payment.orderId().equals(orderId) || payment.status() != NagadPayment.Status.SUCCESS) {
            throw new NagadRefused("INVALID_STATE", "The payment cannot be cancelled");
        }
        if (payment.refunds().stream().anyMatch(refund -> refund.referenceNo().equals(referenceNo))) {
            throw new NagadRefused("DUPLICATE_REFERENCE", "The reference number is used already");
        }
        if (paisa > payment.refundablePaisa() || payment.refunds().size() >= MOST_REFUNDS) {
            throw new NagadRefused("INVALID_AMOUNT", "The amount is more than can be cancelled");
        }
        var refund = new NagadPayment.Refund(Ids.random(8), referenceNo, paisa, message, clock.instant());
        payment.refunded(refund);
        write(payment);
        return refund;
    }

    synchronized <T> List<T> newest(Function<NagadPayment, T> view) {
        return byReference.values().stream().map(view).toList().reversed();
    }

    private NagadPayment known(String reference) {
        var payment = byReference.get(reference);
        if (payment == null) {
            throw new NagadRefused("INVALID_PAYMENT_REFERENCE", "Payment reference not found");
        }
        return payment;
    }
}
