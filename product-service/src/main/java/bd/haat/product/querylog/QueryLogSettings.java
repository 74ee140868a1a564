package bd.haat.product.querylog;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param tellEvery how often noted searches are told
 * @param waiting how many may wait for that; further ones are not noted
 */
@ConfigurationProperties("haat.query-log")
record QueryLogSettings(
        @DefaultValue("1s") Duration tellEvery,
        @DefaultValue("10000") int waiting) {}
