package bd.haat.gateway.routing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param answerDeadline longest silence of a service once it has the whole request; above the 10 s of {@code Prefer: wait}
 * @param streamSilence longest silence of a stream of events, in which a service writes a comment now and then, or of a WebSocket
 */
@ConfigurationProperties("haat.gateway")
record ForwardSettings(
        @DefaultValue("15s") Duration answerDeadline,
        @DefaultValue("5m") Duration streamSilence) {}
