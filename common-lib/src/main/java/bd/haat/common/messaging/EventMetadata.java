package bd.haat.common.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * The CloudEvents attributes of a received event.
 *
 * @param id unique per event; a redelivery carries the same one
 * @param type routing key, for example {@code order.placed.v1}
 * @param source the producer, for example {@code order-service}
 * @param subject the aggregate's id
 * @param time when the producer recorded the event
 */
public record EventMetadata(UUID id, String type, String source, String subject, Instant time) {}
