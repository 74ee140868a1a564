package bd.haat.analytics.popularity;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param at time of day in Dhaka from which on the day's measurement is due
 * @param lookEvery how often each replica looks whether it is
 * @param lease after which a measurement without an end is taken for dead
 * @param halfLife after which an act counts half
 * @param window acts that are older do not count
 * @param queryWindow searches that are older do not make a query popular
 * @param leastVisitors how many different people or sessions must have asked a query before it is shown to others
 * @param batch products told in one event, 1,000 at most
 */
@ConfigurationProperties("haat.popularity")
record PopularitySettings(
        @DefaultValue("03:00") LocalTime at,
        @DefaultValue("10m") Duration lookEvery,
        @DefaultValue("15m") Duration lease,
        @DefaultValue("14d") Duration halfLife,
        @DefaultValue("90d") Duration window,
        @DefaultValue("30d") Duration queryWindow,
        @DefaultValue("5") int leastVisitors,
        @DefaultValue("500") int batch) {}
