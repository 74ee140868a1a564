package bd.haat.order.sslcommerz;

import bd.haat.common.money.Taka;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.payment.GatewayAnswer;
import bd.haat.order.payment.GatewayAnswer.Captured;
import bd.haat.order.payment.GatewayAnswer.Declined;
import bd.haat.order.payment.GatewayAnswer.Undecided;
import bd.haat.order.payment.GatewayAnswer.Unknown;
import bd.haat.order.payment.GatewayException;
import bd.haat.order.payment.Payment;
import bd.haat.order.payment.PaymentGateway;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * SSLCommerz v4: its page takes the money; the query by {@code tran_id} tells, and what it calls VALID the validator confirms. The
 * {@code tran_id}, ours, is the session's reference, as its notices carry no other.
 */
@Component
class SslcommerzGateway implements PaymentGateway {
    private static final Logger log = LoggerFactory.getLogger(SslcommerzGateway.class);

    private final RestSslcommerz store;
    private final SslcommerzSettings settings;
    private final Rules rules;
    private final Clock clock;

    SslcommerzGateway(RestSslcommerz store, SslcommerzSettings settings, Rules rules, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public PaymentMethod method() {
        return PaymentMethod.SSLCOMMERZ;
    }

    @Override
    public boolean takes(long amountMinor) {
        var now = clock.instant();
        return amountMinor >= rules.of(Rule.SSLCOMMERZ_LEAST_MINOR, now)
                && amountMinor <= rules.of(Rule.SSLCOMMERZ_MOST_MINOR, now);
    }

    @Override
    public boolean takesAtOnce() {
        return true;
    }

    @Override
    public boolean refundsOncePerNumber() {
        return true;
    }

    @Override
    public Session open(Payment payment, Order order) {
        var answer = store.open(SessionForm.of(payment, order, settings))
                .orElseThrow(() -> new GatewayException("no-answer", null));
        if (!answer.isOpen()) {
            log.warn("SSLCommerz opens no session for {}: {}", payment.invoice(), answer.failedreason());
            throw new GatewayException("refused", null);
        }
        return new Session(payment.invoice(), answer.pageUrl());
    }

    @Override
    public GatewayAnswer execute(Payment payment) {
        return ask(payment);
    }

    @Override
    public GatewayAnswer ask(Payment payment) {
        var answer = store.find(payment.gatewayReference());
        if (answer.isEmpty() || !answer.get().isAnswer()) return new Unknown("query");
        var own = answer.get().all().stream()
                .filter(found -> payment.gatewayReference().equals(found.tranId()))
                .toList();
        var paid = own.stream().filter(Transaction::isPaid).findFirst();
        if (paid.isPresent()) return confirmed(paid.get());
        // A session that was never tried has no transaction, or one that is not over.
        if (own.isEmpty() || !own.stream().allMatch(Transaction::isOver)) return new Undecided();
        return new Declined(own.getFirst().status());
    }

    private GatewayAnswer confirmed(Transaction found) {
        if (found.isValidated()) return captured(found);
        return store.validate(found.valId())
                .filter(Transaction::isPaid)
                .map(SslcommerzGateway::captured)
                .orElseGet(() -> new Unknown("validation"));
    }

    private static GatewayAnswer captured(Transaction found) {
        long amount = Taka.paisa(found.amount()).orElse(NO_AMOUNT);
        if (amount < 0 || found.bankTranId() == null || found.bankTranId().isBlank())
            return new Unknown("valid, but what?");
        return new Captured(found.bankTranId(), amount, found.paidIn(), found.tranId());
    }

    @Override
    public RefundAnswer refund(Payment payment, Back back) {
        var answer = store.refund(payment.transactionId(), back.number(), Taka.text(back.amountMinor()), back.reason());
        if (answer.isEmpty()) return new RefundAnswer.Unknown("refund");
        var told = answer.get();
        if (told.wasSentBefore()) return new RefundAnswer.Done(back.number());
        if (told.isOnItsWay())
            return new RefundAnswer.Done(
                    told.reference() == null || told.reference().isBlank() ? back.number() : told.reference());
        if (!told.isRefused()) return new RefundAnswer.Unknown("refund " + told.connected());
        log.warn("SSLCommerz refunds nothing of {}: {}", payment.invoice(), told.errorReason());
        return new RefundAnswer.Refused("refused");
    }

    /** SSLCommerz tells of a refund by its reference, which a lost answer would have brought; it has no list. */
    @Override
    public Optional<List<Returned>> askRefunds(Payment payment) {
        return Optional.empty();
    }
}
