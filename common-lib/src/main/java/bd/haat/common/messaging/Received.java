package bd.haat.common.messaging;

/**
 * One event of a batch.
 *
 * @param event the body, as the consumer reads it
 * @param metadata its envelope
 */
public record Received<T>(T event, EventMetadata metadata) {}
