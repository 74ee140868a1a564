package bd.haat.product.fetch;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param deadline from the first look-up to the last byte, redirects included
 * @param largest picture taken
 * @param redirects followed
 * @param trustedHosts names that may lead into our own network, to any port: a company's own store of pictures
 */
@ConfigurationProperties("haat.fetch")
record FetchSettings(
        @DefaultValue("20s") Duration deadline,
        @DefaultValue("10MB") DataSize largest,
        @DefaultValue("3") int redirects,
        @DefaultValue Set<String> trustedHosts) {}
