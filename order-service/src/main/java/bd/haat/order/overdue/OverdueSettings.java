package bd.haat.order.overdue;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param sweep how often overdue shipments are looked for
 */
@ConfigurationProperties("haat.order")
record OverdueSettings(@DefaultValue("2s") Duration sweep) {}
