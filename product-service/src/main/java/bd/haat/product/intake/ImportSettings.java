package bd.haat.product.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lease after which another replica goes on with what a dead one left; above the time of a batch of pictures
 * @param slice after which the next seller's file has its turn
 * @param batch rows to a transaction
 * @param mostRows of a file
 * @param picturesAtOnce fetched side by side, and held in memory
 * @param kept report and row of an ended import
 */
@ConfigurationProperties("haat.imports")
public record ImportSettings(
        @DefaultValue("60s") Duration lease,
        @DefaultValue("15s") Duration slice,
        @DefaultValue("25") int batch,
        @DefaultValue("200000") long mostRows,
        @DefaultValue("4") int picturesAtOnce,
        @DefaultValue("30d") Duration kept) {
    /** Before the next try, where something that is needed was away. */
    public static final Duration PAUSE = Duration.ofSeconds(10);

    public static final int TRIES = 20;
}
