package bd.haat.common.messaging;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code haat.messaging}. Not part of what services call.
 *
 * @param enabled off: no outbox, no subscriptions, no {@link Events} bean. Absent: on where {@code spring.rabbitmq.host} or
 *     {@code …addresses} is set
 * @param retry the pause before each further attempt; afterwards the event is dead. The pauses are part of queue names
 * @param confirmTimeout the longest wait for the broker's confirms of one batch; at most 4 s
 * @param queuePoll how often the depth of queues and dead letters is read for metrics
 */
@ConfigurationProperties("haat.messaging")
public record MessagingSettings(
        Boolean enabled,
        @DefaultValue({"1s", "10s", "60s", "5m"}) List<Duration> retry,
        @DefaultValue("3s") Duration confirmTimeout,
        @DefaultValue("15s") Duration queuePoll,
        @DefaultValue Outbox outbox,
        @DefaultValue Inbox inbox) {

    /**
     * @param enabled off where the service publishes nothing or has no PostgreSQL
     * @param poll how often a replica looks for events that a dead one left behind; its own it sends at once
     * @param batch the most events sent in one go, 1–5000
     * @param unroutedProbe how often events without a queue are tried again, one per type
     * @param sample how often backlog and age are measured
     */
    public record Outbox(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("500ms") Duration poll,
            @DefaultValue("500") int batch,
            @DefaultValue("2s") Duration unroutedProbe,
            @DefaultValue("10s") Duration sample) {}

    /**
     * @param enabled off where the service has no PostgreSQL (a ClickHouse {@code DataSource} is none)
     * @param kept how long an event is remembered
     * @param purge how often older ones are deleted
     * @param gather how long a batch waits for company after its first event, unless its subscription says otherwise
     */
    public record Inbox(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("14d") Duration kept,
            @DefaultValue("1h") Duration purge,
            @DefaultValue("5ms") Duration gather) {}
}
