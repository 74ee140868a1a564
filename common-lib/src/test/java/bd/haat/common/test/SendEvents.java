package bd.haat.common.test;

import bd.haat.common.messaging.Envelope;
import bd.haat.common.messaging.EventMetadata;
import bd.haat.common.persistence.Ids;
import java.time.Instant;
import java.util.UUID;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Sends what another service would send. */
public final class SendEvents {
    private final AmqpAdmin admin;
    private final RabbitTemplate rabbit;
    private final JsonMapper json = JsonMapper.builder().build();

    SendEvents(AmqpAdmin admin, RabbitTemplate rabbit) {
        this.admin = admin;
        this.rabbit = rabbit;
    }

    /** Sends a new event. @param body a record, a map or a JSON text */
    public void send(String exchange, String type, UUID subject, Object body) {
        as(Ids.next(), exchange, type, subject, body);
    }

    /** Sends an event under an id of its own, for example twice. */
    public void as(UUID id, String exchange, String type, UUID subject, Object body) {
        admin.declareExchange(new TopicExchange(exchange));
        var source = exchange.replace(".events", "-service");
        var text = body instanceof String given ? given : json.writeValueAsString(body);
        rabbit.send(
                exchange,
                type,
                Envelope.seal(new EventMetadata(id, type, source, subject.toString(), Instant.now()), null, text));
    }
}
