package bd.haat.order.saga;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param sweep how often overdue orders are looked for
 */
@ConfigurationProperties("haat.order")
record SagaSettings(@DefaultValue("2s") Duration sweep) {}
