package bd.haat.sandbox.sms;

import bd.haat.sandbox.outbox.Addresses;
import bd.haat.sandbox.outbox.Channel;
import bd.haat.sandbox.outbox.Outbox;
import bd.haat.sandbox.outbox.OutboxMessage;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Delivers text messages. */
@Component
class SmsOutbox {
    private final Outbox outbox;
    private final Clock clock;

    SmsOutbox(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The number as gateways write it, {@code 8801…}; empty if it is no Bangladeshi mobile. */
    static Optional<String> msisdn(String number) {
        return number == null ? Optional.empty() : Addresses.mobile(number).map(e164 -> e164.substring(1));
    }

    static boolean isBangla(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.BENGALI);
    }

    void deliver(String msisdn, String text, String gateway, String sender) {
        var data = Map.of("gateway", gateway, "sender", sender);
        outbox.put(Channel.SMS, new OutboxMessage("+" + msisdn, null, text, null, clock.instant(), data));
    }
}
