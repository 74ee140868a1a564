package bd.haat.gateway.call;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param trustedProxies addresses or CIDR blocks of the proxies in front of us, whose {@code X-Forwarded-*} are true
 */
@ConfigurationProperties("haat.gateway")
record ProxySettings(@DefaultValue List<String> trustedProxies) {}
