package bd.haat.common.messaging;

import bd.haat.common.messaging.ConfirmedPublisher.Outgoing;
import bd.haat.common.persistence.Ids;
import java.time.Clock;
import org.springframework.amqp.AmqpException;

/**
 * Sends events that no change in a database stands behind, such as what shoppers' clients report. It returns when the broker has
 * written the event; the caller answers for trying again. Where there is a change, {@link Events} is the way.
 */
public final class DirectEvents {
    private final ConfirmedPublisher publisher;
    private final ServiceName service;
    private final Traces traces;
    private final Clock clock;

    DirectEvents(ConfirmedPublisher publisher, ServiceName service, Traces traces, Clock clock) {
        this.publisher = publisher;
        this.service = service;
        this.traces = traces;
        this.clock = clock;
    }

    /** @throws AmqpException unless the event is confirmed and in a queue; uncaught in a controller it becomes 503 */
    public void publish(Event event) {
        var metadata =
                new EventMetadata(Ids.next(), event.type(), service.application(), event.subject(), clock.instant());
        var message = Envelope.seal(metadata, traces.current(), EventJson.write(event));
        publisher.move(new Outgoing(service.exchange(), event.type(), message));
    }
}
