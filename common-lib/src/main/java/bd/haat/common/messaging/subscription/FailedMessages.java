package bd.haat.common.messaging.subscription;

import bd.haat.common.messaging.ConfirmedPublisher;
import bd.haat.common.messaging.ConfirmedPublisher.Outgoing;
import bd.haat.common.messaging.FailureHeaders;
import bd.haat.common.messaging.ServiceName;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;

/** Moves what could not be handled: to a queue where it waits for another attempt, or to the dead letters. Returns once the broker has it. */
class FailedMessages {
    private static final Logger log = LoggerFactory.getLogger(FailedMessages.class);

    private final ConfirmedPublisher publisher;
    private final ServiceName service;
    private final List<Duration> pauses;
    private final Clock clock;

    FailedMessages(ConfirmedPublisher publisher, ServiceName service, List<Duration> pauses, Clock clock) {
        this.publisher = publisher;
        this.service = service;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** Answers whether there will be another attempt. An outage uses up no last attempt. */
    boolean again(String queue, Message message, Throwable failure) {
        int attempts = attempts(message) + 1;
        boolean outage = Failures.isOutage(failure);
        mark(message, attempts, "handler-failed", Failures.describe(failure));
        var id = message.getMessageProperties().getMessageId();
        if (pauses.isEmpty() || attempts > pauses.size() && !outage) {
            log.error("Event {} is dead in {} after {} attempts", id, queue, attempts, failure);
            publisher.move(new Outgoing("", ServiceName.dead(queue), message));
            return false;
        }
        var pause = pauses.get(Math.min(attempts, pauses.size()) - 1);
        log.warn("Event {} failed in {}, attempt {}, next in {}: {}", id, queue, attempts, pause, failure.toString());
        publisher.move(new Outgoing(service.retry(pause), queue, message)); // expires there into the queue of that name
        return true;
    }

    /** For what no further attempt can help. */
    void bury(String queue, Message message, String reason, Throwable failure) {
        mark(message, attempts(message) + 1, reason, Failures.describe(failure));
        log.error("Event {} is dead in {}: {}", message.getMessageProperties().getMessageId(), queue, reason, failure);
        publisher.move(new Outgoing("", ServiceName.dead(queue), message));
    }

    private void mark(Message message, int attempts, String reason, String detail) {
        var properties = message.getMessageProperties();
        FailureHeaders.forgetJourney(properties);
        properties.setHeader(FailureHeaders.ATTEMPTS, attempts);
        properties.setHeader(FailureHeaders.REASON, reason);
        properties.setHeader(FailureHeaders.DETAIL, detail);
        properties.setHeader(FailureHeaders.AT, clock.instant().toString());
    }

    private static int attempts(Message message) {
        return message.getMessageProperties().getHeader(FailureHeaders.ATTEMPTS) instanceof Number n ? n.intValue() : 0;
    }
}
