package bd.haat.marketing.use;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param holdFor how long an order that does not settle keeps a coupon's use; longer than any order may wait for its payment
 * @param checkEvery how often such orders are looked for
 */
@ConfigurationProperties("haat.marketing")
record UseSettings(
        @DefaultValue("2h") Duration holdFor,
        @DefaultValue("1m") Duration checkEvery) {}
