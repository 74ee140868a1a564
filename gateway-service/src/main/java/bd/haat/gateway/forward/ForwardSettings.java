package bd.haat.gateway.forward;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param publicUrl where clients see us; told to the services as {@code X-Forwarded-Host} and {@code -Proto}
 */
@ConfigurationProperties("haat")
record ForwardSettings(
        @DefaultValue("http://127.0.0.1:8080") URI publicUrl,
        @DefaultValue Gateway gateway) {
    /**
     * @param answerDeadline longest silence of a service once it has the whole request; above the 10 s of {@code Prefer: wait}
     * @param streamSilence longest silence of a stream of events, in which a service writes a comment now and then, or of a
     *     WebSocket
     */
    record Gateway(
            @DefaultValue("15s") Duration answerDeadline,
            @DefaultValue("5m") Duration streamSilence) {}
}
