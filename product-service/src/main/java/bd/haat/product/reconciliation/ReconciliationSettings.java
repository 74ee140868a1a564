package bd.haat.product.reconciliation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param every how much time lies between the beginnings of two runs
 * @param lookEvery how often a replica looks whether there is something to do
 * @param batch variants to a transaction
 */
@ConfigurationProperties("haat.reconciliation")
record ReconciliationSettings(
        @DefaultValue("1h") Duration every,
        @DefaultValue("5s") Duration lookEvery,
        @DefaultValue("500") int batch) {}
