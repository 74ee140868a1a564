package bd.haat.analytics.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url {@code jdbc:clickhouse:http://host:port}, without a database
 * @param database made when absent
 * @param cluster whose nodes hold the same, by Keeper; empty where there is one node and no Keeper
 */
@ConfigurationProperties("haat.clickhouse")
record ClickHouseSettings(
        String url,
        String user,
        String password,
        String database,
        @DefaultValue("") String cluster) {}
