package bd.haat.gateway.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param multiplier widens all buckets, where one machine stands for everybody
 * @param patience how long an answer of Redis is waited for before the request passes uncounted
 */
@ConfigurationProperties("haat.limits")
record LimitSettings(
        @DefaultValue("1") int multiplier,
        @DefaultValue("50ms") Duration patience) {}
