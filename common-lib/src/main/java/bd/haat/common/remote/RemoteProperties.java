package bd.haat.common.remote;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param services by name, the base URLs of our services; several where a service is replicated without a balancer in front
 * @param internal this service's own key
 */
@ConfigurationProperties("haat")
record RemoteProperties(
        @DefaultValue Map<String, List<URI>> services,
        @DefaultValue Internal internal) {
    record Internal(@DefaultValue("") String key) {}
}
