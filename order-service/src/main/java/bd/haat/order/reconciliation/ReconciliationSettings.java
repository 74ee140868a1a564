package bd.haat.order.reconciliation;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param at when the day before is compared, in Dhaka
 * @param daysBack how many missed nights are made up for
 * @param look how often it is looked whether a day is due
 */
@ConfigurationProperties("haat.order.reconciliation")
record ReconciliationSettings(
        @DefaultValue("02:30") LocalTime at,
        @DefaultValue("7") int daysBack,
        @DefaultValue("5m") Duration look) {}
