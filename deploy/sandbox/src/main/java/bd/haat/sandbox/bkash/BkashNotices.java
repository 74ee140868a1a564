package bd.haat.sandbox.bkash;

import bd.haat.sandbox.faults.Fault;
import bd.haat.sandbox.faults.FaultMode;
import bd.haat.sandbox.faults.Faults;
import bd.haat.sandbox.faults.NonHttpOperation;
import bd.haat.sandbox.sns.Seal;
import bd.haat.sandbox.sns.SnsSender;
import bd.haat.sandbox.sns.SnsTopic;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the merchant of each capture by a notice, in the background, where a {@code notice-url} is set. Faults of {@code bkash.notice}: the
 * slow modes and {@code lost-answer} delay it, {@code alter} changes members and signs the lie, {@code garbage} signs wrongly, all others
 * send nothing.
 */
@Component
class BkashNotices implements NonHttpOperation {
    private final Faults faults;
    private final SnsTopic topic;
    private final SnsSender sender;
    private final BkashSettings settings;
    private final JsonMapper json;

    BkashNotices(Faults faults, SnsTopic topic, SnsSender sender, BkashSettings settings, JsonMapper json) {
        this.faults = faults;
        this.topic = topic;
        this.sender = sender;
        this.settings = settings;
        this.json = json;
    }

    @Override
    public String target() {
        return "bkash.notice";
    }

    void tell(Payment payment) {
        if (settings.noticeUrl().isBlank()) {
            return;
        }
        var fault = faults.take(target());
        var message = message(payment);
        switch (fault.map(Fault::mode).orElse(FaultMode.SLOW)) {
            case SLOW, SLOW_WORK, LOST_ANSWER -> {}
            case ALTER -> fault.orElseThrow().set().forEach((name, value) -> message.put(name, String.valueOf(value)));
            case GARBAGE -> {}
            default -> {
                return; // nothing arrives: the merchant has to ask
            }
        }
        var seal = fault.filter(ordered -> ordered.mode() == FaultMode.GARBAGE)
                .map(_ -> Seal.WRONG)
                .orElse(Seal.RIGHT);
        var envelope = signed(message, seal);
        Thread.startVirtualThread(() -> {
            fault.ifPresent(Fault::pause);
            sender.send(settings.noticeUrl(), envelope);
        });
    }

    Map<String, String> signed(Map<String, String> message, Seal seal) {
        return topic.signed(topic.notification(json.writeValueAsString(message)), seal);
    }

    /** What bKash says of a capture; the payer's reference comes back as the transaction's. */
    static Map<String, String> message(Payment payment) {
        var capture = payment.capture();
        var message = new LinkedHashMap<String, String>();
        message.put("dateTime", BkashTime.compact(capture.at()));
        message.put("debitMSISDN", capture.customerMsisdn());
        message.put("creditOrganizationName", "Haat");
        message.put("creditShortCode", "50022");
        message.put("trxID", capture.trxID());
        message.put("transactionStatus", payment.state().transactionStatus());
        message.put("transactionType", "1003");
        message.put("amount", capture.amount());
        message.put("currency", payment.asked().currency());
        message.put("transactionReference", payment.asked().payerReference());
        return message;
    }
}
