package bd.haat.notification.delivery;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param poll how often a replica looks for messages that are due without its knowing
 * @param lease how long an attempt may run before it is taken for lost; longer than any carrier's patience
 * @param concurrent messages that a replica sends at once
 * @param retry the pause before each further attempt; afterwards the message has failed
 * @param kept how long settled messages and their log stay
 */
@ConfigurationProperties("haat.notification")
record DeliverySettings(Duration poll, Duration lease, int concurrent, List<Duration> retry, Duration kept) {}
