package bd.haat.gateway.routing;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param services base URLs by short name: one per replica, or one name that stands for all of them
 */
@ConfigurationProperties("haat")
record ServiceSettings(Map<String, List<URI>> services) {}
