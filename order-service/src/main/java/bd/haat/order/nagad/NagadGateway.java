package bd.haat.order.nagad;

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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Nagad, as its public clients show it: the shopper's approval takes the money, {@code verify/payment} tells, {@code purchase/cancel} returns it. */
@Component
class NagadGateway implements PaymentGateway {
    private static final Set<String> NO_REFUND = Set.of("INVALID_STATE", "INVALID_AMOUNT");
    private static final String SENT_BEFORE = "DUPLICATE_REFERENCE";

    private final RestNagad nagad;
    private final NagadSettings settings;

    NagadGateway(RestNagad nagad, NagadSettings settings) {
        this.nagad = nagad;
        this.settings = settings;
    }

    @Override
    public PaymentMethod method() {
        return PaymentMethod.NAGAD;
    }

    @Override
    public boolean takesAtOnce() {
        return true;
    }

    /** By {@code referenceNo}; what clients show, not what a document says. A refund of the whole sum it could not give twice anyway. */
    @Override
    public boolean refundsOncePerNumber() {
        return true;
    }

    @Override
    public Session open(Payment payment, Order order) {
        var opened = usable(nagad.initialize(orderId(payment)));
        if (opened.paymentReferenceId() == null || opened.challenge() == null)
            throw new GatewayException("no-answer", null);
        var ready = usable(nagad.complete(
                opened.paymentReferenceId(), orderId(payment), Taka.text(payment.amountMinor()), opened.challenge()));
        if (!ready.isSuccess() || ready.callBackUrl() == null) throw new GatewayException("not-completed", null);
        return new Session(opened.paymentReferenceId(), ready.callBackUrl());
    }

    private static NagadAnswer usable(Optional<NagadAnswer> answer) {
        var said = answer.orElseThrow(() -> new GatewayException("no-answer", null));
        if (said.reason() != null) throw new GatewayException(said.reason(), null);
        return said;
    }

    @Override
    public GatewayAnswer execute(Payment payment) {
        return ask(payment);
    }

    @Override
    public GatewayAnswer ask(Payment payment) {
        var answer = nagad.verify(payment.gatewayReference());
        if (answer.isEmpty() || answer.get().reason() != null || answer.get().status() == null)
            return new Unknown("verify");
        var said = answer.get();
        if (!settings.merchantId().equals(said.merchantId())
                || !payment.gatewayReference().equals(said.paymentRefId())) return new Unknown("of another payment");
        return switch (said.status().toLowerCase(Locale.ROOT)) {
            case "success" -> captured(payment, said);
            case "aborted", "failed", "cancelled" -> new Declined(said.status());
            default -> new Undecided();
        };
    }

    /** Nagad takes taka alone and names no currency when asked. */
    private static GatewayAnswer captured(Payment payment, NagadAnswer said) {
        long amount = Taka.paisa(said.amount()).orElse(NO_AMOUNT);
        var transaction = said.issuerPaymentRefNo();
        if (!"000".equals(said.statusCode()) || amount < 0 || transaction == null || transaction.isBlank())
            return new Unknown("success, but of what?");
        var invoice = orderId(payment).equals(said.orderId()) ? payment.invoice() : said.orderId();
        return new Captured(transaction, amount, "BDT", invoice);
    }

    @Override
    public RefundAnswer refund(Payment payment, Back back) {
        var answer = nagad.cancel(payment, orderId(payment), back);
        if (answer.isEmpty()) return new RefundAnswer.Unknown("cancel");
        var said = answer.get();
        if (SENT_BEFORE.equals(said.reason())) return new RefundAnswer.Done(back.number());
        if (said.reason() != null && NO_REFUND.contains(said.reason())) return new RefundAnswer.Refused(said.reason());
        boolean ours = back.number().equals(said.referenceNo())
                && Taka.paisa(said.cancelAmount()).orElse(NO_AMOUNT) == back.amountMinor();
        return said.isSuccess() && ours
                ? new RefundAnswer.Done(said.cancelIssuerRefNo() == null ? back.number() : said.cancelIssuerRefNo())
                : new RefundAnswer.Unknown("cancel " + said.reason());
    }

    /** Nagad has no call that tells. */
    @Override
    public Optional<List<Returned>> askRefunds(Payment payment) {
        return Optional.empty();
    }

    /** Letters and digits alone. */
    static String orderId(Payment payment) {
        return payment.invoice().replace("-", "");
    }
}
