package bd.haat.sandbox.bkash;

import bd.haat.sandbox.checkout.Books;
import bd.haat.sandbox.checkout.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * bKash's books: the last {@value #LIMIT} payments. Calls run one after the other, so two executions of one payment can
 * never both take money. Like the real one it does not protect a merchant who opens two sessions for one invoice and has
 * both approved.
 */
@Component
class Payments {
    static final int LIMIT = 10_000;
    private static final String PARTY = "bkash";
    private static final int MOST_REFUNDS = 10;

    private final Map<String, Payment> byId = new LinkedHashMap<>();
    private final Map<String, String> idByTrx = new HashMap<>();
    private final Set<String> paidInvoices = new HashSet<>();
    private final BkashSettings settings;
    private final Clock clock;
    private final Books books;

    Payments(BkashSettings settings, Clock clock, Books books) {
        this.settings = settings;
        this.clock = clock;
        this.books = books;
        books.read(PARTY, Payment.Page.class).forEach(page -> enter(Payment.of(page)));
    }

    private void enter(Payment payment) {
        byId.put(payment.id(), payment);
        payment.captures().forEach(capture -> {
            idByTrx.put(capture.trxID(), payment.id());
            paidInvoices.add(payment.asked().merchantInvoiceNumber());
        });
        if (byId.size() > LIMIT) {
            var oldest = byId.remove(byId.keySet().iterator().next());
            oldest.captures().forEach(capture -> idByTrx.remove(capture.trxID()));
            paidInvoices.remove(oldest.asked().merchantInvoiceNumber());
        }
    }

    private void write(Payment payment) {
        books.write(PARTY, payment.page());
    }

    /** Opens a session; 2029 for an invoice that is paid already. */
    synchronized <T> T create(CreateRequest asked, Function<Payment, T> answer) {
        asked.check();
        if (paidInvoices.contains(asked.merchantInvoiceNumber())) {
            throw new BkashRefused(BkashCode.DUPLICATE);
        }
        var payment = new Payment("TR0011" + Ids.random(18), asked, clock.instant());
        enter(payment);
        write(payment);
        return answer.apply(payment);
    }

    /** Takes the money of an approved payment. */
    synchronized <T> T execute(String id, Function<Payment, T> answer) {
        var payment = known(id);
        var trxID = Ids.random(10);
        var code = payment.execute(trxID, isExpired(payment), clock.instant());
        write(payment);
        if (code != BkashCode.OK) {
            throw new BkashRefused(code);
        }
        idByTrx.put(trxID, payment.id());
        paidInvoices.add(payment.asked().merchantInvoiceNumber());
        return answer.apply(payment);
    }

    synchronized <T> T read(String id, Function<Payment, T> answer) {
        return answer.apply(known(id));
    }

    synchronized <T> T readByTrx(String trxID, Function<Payment, T> answer) {
        var id = trxID == null ? null : idByTrx.get(trxID);
        if (id == null) {
            throw new BkashRefused(BkashCode.TRANSACTION_NOT_FOUND);
        }
        return answer.apply(byId.get(id));
    }

    /** The payer's decision; 2056 if another one was taken before. */
    synchronized <T> T decide(String id, Payment.State decision, String wallet, Function<Payment, T> answer) {
        var payment = known(id);
        if (payment.state() == Payment.State.INITIATED && !isExpired(payment)) {
            payment.decided(decision, wallet);
            write(payment);
        } else if (payment.state() != decision) {
            throw new BkashRefused(BkashCode.INVALID_STATE);
        }
        return answer.apply(payment);
    }

    /** Gives money back, in up to ten parts; nothing protects from asking twice. */
    synchronized Payment.Refund refund(String id, String trxID, String amount, String sku, String reason) {
        var payment = completed(id, trxID);
        var paisa = CreateRequest.paisa(amount);
        if (isLong(sku) || isLong(reason)) {
            throw new BkashRefused(BkashCode.INVALID_BODY);
        }
        if (payment.capture().at().plus(settings.refundWindow()).isBefore(clock.instant())) {
            throw new BkashRefused(BkashCode.REFUND_TOO_LATE);
        }
        if (paisa > payment.refundablePaisa() || payment.refunds().size() >= MOST_REFUNDS) {
            throw new BkashRefused(BkashCode.REFUND_TOO_MUCH);
        }
        var refund = new Payment.Refund(Ids.random(10), paisa, sku, reason, clock.instant());
        payment.refunded(refund);
        write(payment);
        return refund;
    }

    synchronized <T> T readCompleted(String id, String trxID, Function<Payment, T> answer) {
        return answer.apply(completed(id, trxID));
    }

    /** All payments, the newest first. */
    synchronized <T> List<T> newest(Function<Payment, T> view) {
        return byId.values().stream().map(view).toList().reversed();
    }

    private Payment completed(String id, String trxID) {
        var payment = known(id);
        if (payment.captures().isEmpty() || !payment.capture().trxID().equals(trxID)) {
            throw new BkashRefused(BkashCode.TRANSACTION_NOT_FOUND);
        }
        return payment;
    }

    private Payment known(String id) {
        var payment = id == null ? null : byId.get(id);
        if (payment == null) {
            throw new BkashRefused(BkashCode.INVALID_PAYMENT_ID);
        }
        return payment;
    }

    private boolean isExpired(Payment payment) {
        return Duration.between(payment.createdAt(), clock.instant()).compareTo(settings.paymentLifetime()) > 0;
    }

    private static boolean isLong(String text) {
        return text != null && text.length() > CreateRequest.LONGEST;
    }
}
