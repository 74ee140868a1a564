package bd.haat.sandbox.mail;

import bd.haat.sandbox.faults.Fault;
import bd.haat.sandbox.faults.FaultMode;
import bd.haat.sandbox.faults.Faults;
import bd.haat.sandbox.faults.NonHttpOperation;
import bd.haat.sandbox.outbox.Channel;
import bd.haat.sandbox.outbox.Outbox;
import bd.haat.sandbox.requests.LoggedRequest;
import bd.haat.sandbox.requests.RequestLog;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes a mail in for one recipient. Faults of {@code smtp.deliver}: the slow modes delay the answer (and, GreenMail
 * delivering one by one, everyone behind it), {@code lost-answer} delivers and tells the sender 451, every other mode
 * only tells 451.
 */
@Component
class MailIntake implements NonHttpOperation {
    private static final int OK = 250;
    private static final int LOCAL_ERROR = 451;

    private final Faults faults;
    private final Outbox outbox;
    private final RequestLog requests;
    private final Clock clock;

    MailIntake(Faults faults, Outbox outbox, RequestLog requests, Clock clock) {
        this.faults = faults;
        this.outbox = outbox;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public String target() {
        return "smtp.deliver";
    }

    void deliver(String recipient, MimeMessage mail) {
        var at = clock.instant();
        var fault = faults.take(target());
        fault.ifPresent(Fault::pause);
        var mode = fault.map(Fault::mode);
        var slow = mode.equals(Optional.of(FaultMode.SLOW)) || mode.equals(Optional.of(FaultMode.SLOW_WORK));
        if (mode.isEmpty() || slow || mode.get() == FaultMode.LOST_ANSWER) {
            outbox.put(Channel.EMAIL, MailDecoder.decode(recipient, mail, at));
        }
        var status = mode.isEmpty() || slow ? OK : LOCAL_ERROR;
        requests.add(new LoggedRequest(
                at,
                target(),
                "DATA",
                recipient,
                status,
                mode.map(FaultMode::label).orElse(null),
                Duration.between(at, clock.instant()).toMillis()));
        if (status != OK) {
            throw new IllegalStateException("Ordered fault " + mode.get().label());
        }
    }
}
