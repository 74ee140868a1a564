package bd.haat.order.fulfilment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param sweep how often overdue shipments are looked for
 */
@ConfigurationProperties("haat.order")
record FulfilmentSettings(@DefaultValue("2s") Duration sweep) {}
