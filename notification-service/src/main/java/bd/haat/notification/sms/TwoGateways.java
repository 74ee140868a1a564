package bd.haat.notification.sms;

import bd.haat.notification.delivery.Attempt;
import bd.haat.notification.delivery.Attempt.Failed;
import bd.haat.notification.delivery.Attempt.Sent;
import bd.haat.notification.delivery.Carrier;
import bd.haat.notification.delivery.Delivery;
import bd.haat.notification.template.Channel;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Asks the gateways in order. Where the first may have sent all the same, it alone is asked twice more, which costs nothing as it knows
 * repeated messages; only then the second, for two messages are better than none.
 */
@Component
class TwoGateways implements Carrier {
    private static final int PATIENT_ATTEMPTS = 2;

    private final List<SmsGateway> gateways;

    TwoGateways(List<SmsGateway> gateways) {
        this.gateways = gateways;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Attempt send(Delivery message) {
        Attempt worst = null;
        for (var gateway : gateways) {
            var attempt = gateway.send(message);
            if (attempt instanceof Sent) return attempt;
            if (attempt instanceof Failed(var _, var _, var uncertain)
                    && uncertain
                    && message.attempts() <= PATIENT_ATTEMPTS) return attempt;
            if (worst == null || attempt instanceof Failed)
                worst = attempt; // one that may work later outweighs a refusal
        }
        return worst;
    }
}
