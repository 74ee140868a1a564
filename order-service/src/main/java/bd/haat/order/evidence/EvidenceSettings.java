package bd.haat.order.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param largest picture that is taken
 */
@ConfigurationProperties("haat.order.evidence")
record EvidenceSettings(@DefaultValue("5MB") DataSize largest) {}
