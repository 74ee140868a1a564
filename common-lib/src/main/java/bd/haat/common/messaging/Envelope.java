package bd.haat.common.messaging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.MessageProperties;

/**
 * How an event travels: CloudEvents 1.0 attributes and {@code traceparent} (W3C Trace Context) as headers, the JSON as body.
 * Not part of what services call.
 */
public final class Envelope {
    public static final String TRACEPARENT = "traceparent";

    private Envelope() {}

    public static Message seal(EventMetadata metadata, String traceparent, String body) {
        var message = MessageBuilder.withBody(body.getBytes(StandardCharsets.UTF_8))
                .setContentType(MessageProperties.CONTENT_TYPE_JSON)
                .setContentEncoding("utf-8")
                .setDeliveryMode(MessageDeliveryMode.PERSISTENT)
                .setMessageId(metadata.id().toString())
                .setTimestamp(Date.from(metadata.time()))
                .setHeader("ce-specversion", "1.0")
                .setHeader("ce-id", metadata.id().toString())
                .setHeader("ce-type", metadata.type())
                .setHeader("ce-source", metadata.source())
                .setHeader("ce-subject", metadata.subject())
                .setHeader("ce-time", metadata.time().toString())
                .build();
        if (traceparent != null) message.getMessageProperties().setHeader(TRACEPARENT, traceparent);
        return message;
    }

    /** @throws IllegalArgumentException if an attribute is missing or malformed */
    public static EventMetadata open(MessageProperties properties) {
        try {
            return new EventMetadata(
                    UUID.fromString(attribute(properties, "ce-id")),
                    attribute(properties, "ce-type"),
                    attribute(properties, "ce-source"),
                    attribute(properties, "ce-subject"),
                    Instant.parse(attribute(properties, "ce-time")));
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException("ce-time", malformed);
        }
    }

    public static String traceparent(MessageProperties properties) {
        return properties.getHeader(TRACEPARENT) instanceof String text ? text : null;
    }

    private static String attribute(MessageProperties properties, String name) {
        if (properties.getHeader(name) instanceof String text && !text.isEmpty()) return text;
        throw new IllegalArgumentException(name);
    }
}
