package bd.haat.gateway.edge;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param publicUrl where clients see us
 * @param gateway what only the gateway knows
 */
@ConfigurationProperties("haat")
record EdgeSettings(
        @DefaultValue("http://127.0.0.1:8080") URI publicUrl,
        @DefaultValue Gateway gateway) {
    /**
     * @param corsOrigins sites whose pages may call us from a browser, as {@code https://haat.bd}
     * @param bodyLimit longest body
     * @param uploadLimit longest multipart body where files are taken
     * @param importLimit longest file of products
     * @param bodySilence longest pause of a client in the middle of a body
     */
    record Gateway(
            @DefaultValue List<String> corsOrigins,
            @DefaultValue("1MB") DataSize bodyLimit,
            @DefaultValue("10MB") DataSize uploadLimit,
            @DefaultValue("256MB") DataSize importLimit,
            @DefaultValue("30s") Duration bodySilence) {}
}
