package bd.haat.order.timer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param sweep how often due work is looked for; work noted by this replica begins at once
 */
@ConfigurationProperties("haat.order")
record TimerSettings(@DefaultValue("2s") Duration sweep) {}
