package bd.haat.order.bkash;

import bd.haat.common.money.Taka;
import bd.haat.common.remote.RemoteServices;
import bd.haat.common.remote.RemoteSettings;
import bd.haat.common.remote.RemoteUnavailableException;
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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** bKash, as its tokenized checkout 1.2.0-beta documents it. HTTP 200 says nothing; {@code statusCode} does. */
@Component
class BkashGateway implements PaymentGateway {
    private static final String CHECKOUT = "/v1.2.0-beta/tokenized/checkout";
    private static final String REFUNDS = "/v2/tokenized-checkout/refund/payment";
    /** Executed or completed already: how it ended is to be asked. */
    private static final Set<String> ALREADY = Set.of("2117", "2062");
    /** The window for refunds is over, or the sum is more than is left. */
    private static final Set<String> NO_REFUND = Set.of("2071", "2072", "2033");

    private final RestClient http;
    private final TokenGateway tokens;
    private final BkashSettings settings;

    BkashGateway(RemoteServices remotes, BkashSettings settings, Clock clock) {
        this.http = remotes.thirdParty(
                        "bkash",
                        settings.baseUrl().toString(),
                        RemoteSettings.thirdParty().respondingWithin(settings.patience()))
                .build();
        this.tokens = new TokenGateway(http, settings, clock);
        this.settings = settings;
    }

    @Override
    public PaymentMethod method() {
        return PaymentMethod.BKASH;
    }

    @Override
    public Session open(Payment payment, Order order) {
        var answer = call(
                        CHECKOUT + "/create",
                        Map.of(
                                "mode", "0011",
                                "payerReference", payment.invoice(), // the notice's transactionReference
                                "callbackURL", settings.callbackUrl().toString(),
                                "amount", Taka.text(payment.amountMinor()),
                                "currency", "BDT",
                                "intent", "sale",
                                "merchantInvoiceNumber", payment.invoice()),
                        false)
                .orElseThrow(() -> new GatewayException("no-answer", null));
        if (!answer.isOk() || answer.paymentID() == null || answer.bkashURL() == null)
            throw new GatewayException(answer.statusCode() == null ? "no-answer" : answer.statusCode(), null);
        return new Session(answer.paymentID(), answer.bkashURL());
    }

    @Override
    public GatewayAnswer execute(Payment payment) {
        var answer = call(CHECKOUT + "/execute", Map.of("paymentID", payment.gatewayReference()), false);
        if (answer.isEmpty() || answer.get().statusCode() == null) return new Unknown("execute");
        var said = answer.get();
        if (ALREADY.contains(said.statusCode())) return ask(payment);
        if (!said.isOk()) return new Declined(said.statusCode());
        return said.isCompleted() ? captured(said) : new Unknown("execute " + said.transactionStatus());
    }

    @Override
    public GatewayAnswer ask(Payment payment) {
        var answer = call(CHECKOUT + "/payment/status", Map.of("paymentID", payment.gatewayReference()), true);
        if (answer.isEmpty() || !answer.get().isOk()) return new Unknown("status");
        var said = answer.get();
        return switch (said.transactionStatus()) {
            case "Completed" -> captured(said);
            case "Initiated", "Authorized", "Pending" -> new Undecided();
            case null -> new Unknown("status");
            default -> new Declined(said.transactionStatus());
        };
    }

    private static GatewayAnswer captured(BkashAnswer said) {
        long amount = Taka.paisa(said.amount()).orElse(NO_AMOUNT);
        if (said.trxID() == null || amount < 0) return new Unknown("completed, but what?");
        return new Captured(said.trxID(), amount, said.currency(), said.merchantInvoiceNumber());
    }

    @Override
    public RefundAnswer refund(Payment payment, Back back) {
        var answer = call(
                REFUNDS + "/transaction",
                Map.of(
                        "paymentId", payment.gatewayReference(),
                        "trxId", payment.transactionId(),
                        "refundAmount", Taka.text(back.amountMinor()),
                        "sku", back.sku(),
                        "reason", back.reason()),
                false);
        if (answer.isEmpty()) return new RefundAnswer.Unknown("refund");
        var said = answer.get();
        if ("Completed".equals(said.refundTransactionStatus())) return new RefundAnswer.Done(said.refundTrxId());
        if (said.externalCode() != null && NO_REFUND.contains(said.externalCode()))
            return new RefundAnswer.Refused(said.externalCode());
        return new RefundAnswer.Unknown("refund " + said.externalCode());
    }

    @Override
    public Optional<List<Returned>> askRefunds(Payment payment) {
        return call(
                        REFUNDS + "/status",
                        Map.of("paymentId", payment.gatewayReference(), "trxId", payment.transactionId()),
                        true)
                .filter(said -> said.externalCode() == null)
                .map(said -> said.refundTransactions() == null
                        ? List.<Returned>of()
                        : said.refundTransactions().stream()
                                .filter(refund -> "Completed".equals(refund.refundTransactionStatus()))
                                .map(refund -> new Returned(
                                        refund.refundTrxId(),
                                        Taka.paisa(refund.refundAmount()).orElse(NO_AMOUNT)))
                                .toList());
    }

    /** One call, and a second one where the token had expired before it was looked at; empty where no usable answer came. */
    private Optional<BkashAnswer> call(String path, Map<String, String> body, boolean repeatable) {
        try {
            var token = tokens.current();
            var answer = post(path, body, repeatable, token);
            if (answer.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
                tokens.forget(token);
                answer = post(path, body, repeatable, tokens.current());
            }
            return answer.getStatusCode().is5xxServerError() ? Optional.empty() : Optional.ofNullable(answer.getBody());
        } catch (RestClientException | RemoteUnavailableException | GatewayException failed) {
            return Optional.empty();
        }
    }

    private ResponseEntity<BkashAnswer> post(String path, Map<String, String> body, boolean repeatable, String token) {
        return http.post()
                .uri(path)
                .header("authorization", token)
                .header("x-app-key", settings.appKey())
                .attribute(RemoteServices.REPEATABLE, repeatable)
                .body(body)
                .retrieve()
                .onStatus(_ -> true, (_, _) -> {}) // errors have bodies that say more
                .toEntity(BkashAnswer.class);
    }
}
