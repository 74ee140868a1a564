package bd.haat.sandbox.sms;

import bd.haat.sandbox.sms.SslWirelessAnswer.SmsInfo;
import bd.haat.sandbox.sms.SslWirelessRequest.Item;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The rules of SSL Wireless: one account, ids that are unique within a day, limits of length and number. */
@Component
class SslWireless {
    static final int MOST_RECIPIENTS = 100;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_ID = 20;
    private static final int IDS_KEPT = 20_000;
    private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");

    private record DayId(LocalDate day, String id) {}

    private final SslWirelessSettings account;
    private final SmsOutbox outbox;
    private final Clock clock;
    private final Set<DayId> seen = new LinkedHashSet<>();

    SslWireless(SslWirelessSettings account, SmsOutbox outbox, Clock clock) {
        this.account = account;
        this.outbox = outbox;
        this.clock = clock;
    }

    Optional<SslWirelessCode> refusal(SslWirelessRequest request) {
        if (!account.apiToken().equals(request.apiToken())) {
            return Optional.of(SslWirelessCode.UNAUTHORIZED);
        }
        return account.sid().equals(request.sid()) ? Optional.empty() : Optional.of(SslWirelessCode.SID_NOT_PERMITTED);
    }

    Optional<SslWirelessCode> refusal(String text, String id) {
        if (text == null || text.isBlank() || id == null || id.isBlank()) {
            return Optional.of(SslWirelessCode.MISSING_PARAMETER);
        }
        if (text.length() > LONGEST_TEXT) {
            return Optional.of(SslWirelessCode.TOO_LONG);
        }
        return id.length() > LONGEST_ID ? Optional.of(SslWirelessCode.INVALID_CSMS_ID) : Optional.empty();
    }

    /** Whether the id is new today; remembers it. */
    synchronized boolean claim(String id) {
        var added = seen.add(new DayId(LocalDate.now(clock.withZone(DHAKA)), id));
        if (seen.size() > IDS_KEPT) {
            seen.remove(seen.iterator().next());
        }
        return added;
    }

    SmsInfo send(Item item) {
        var type = SmsOutbox.isBangla(item.text()) ? "BN" : "EN";
        return SmsOutbox.msisdn(item.msisdn())
                .map(msisdn -> {
                    outbox.deliver(msisdn, item.text(), "sslwireless", account.sid());
                    var reference =
                            UUID.randomUUID().toString().replace("-", "").substring(0, 19);
                    return new SmsInfo("SUCCESS", "Success", msisdn, type, item.text(), item.csmsId(), reference);
                })
                .orElseGet(() -> failed(item, "Invalid MSISDN"));
    }

    SmsInfo failed(Item item, String why) {
        return new SmsInfo("INVALID", why, item.msisdn(), "EN", item.text(), item.csmsId(), "");
    }
}
