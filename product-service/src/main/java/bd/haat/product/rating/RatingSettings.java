package bd.haat.product.rating;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param priorEvery how often the market's mean is measured
 * @param priorStep how far it must have moved to be taken over, in hundredths of a star
 * @param priorLeast reviews that the market must have before its mean says anything
 * @param batch products to a transaction when a new prior is applied
 */
@ConfigurationProperties("haat.ratings")
record RatingSettings(
        @DefaultValue("1h") Duration priorEvery,
        @DefaultValue("5") int priorStep,
        @DefaultValue("100") int priorLeast,
        @DefaultValue("500") int batch) {}
