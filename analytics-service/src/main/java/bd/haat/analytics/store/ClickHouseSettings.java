package bd.haat.analytics.store;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param url {@code jdbc:clickhouse:http://host:port}, without a database
 * @param database made when absent
 */
@ConfigurationProperties("haat.clickhouse")
record ClickHouseSettings(String url, String user, String password, String database) {}
