package bd.haat.local.settings;

import bd.haat.backing.Backing;
import java.util.Map;

/** How a member is told where a backing service is. */
final class BackingSettings {
    private BackingSettings() {}

    /** The role, the database and the bucket are named after the member. */
    static Map<String, String> of(Backing kind, Map<String, String> endpoint, String member, Secrets secrets) {
        var host = endpoint.get("host");
        var port = endpoint.get("port");
        return switch (kind) {
            case POSTGRES ->
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        "jdbc:postgresql://" + host + ":" + port + "/" + member,
                        "SPRING_DATASOURCE_USERNAME",
                        member,
                        "SPRING_DATASOURCE_PASSWORD",
                        secrets.databasePassword(member));
            case RABBITMQ ->
                Map.of(
                        "SPRING_RABBITMQ_HOST",
                        host,
                        "SPRING_RABBITMQ_PORT",
                        port,
                        "SPRING_RABBITMQ_USERNAME",
                        endpoint.get("user"),
                        "SPRING_RABBITMQ_PASSWORD",
                        endpoint.get("password"),
                        "SPRING_RABBITMQ_VIRTUAL_HOST",
                        Names.VIRTUAL_HOST);
            case REDIS -> Map.of("SPRING_DATA_REDIS_HOST", host, "SPRING_DATA_REDIS_PORT", port);
            case ELASTICSEARCH -> Map.of("SPRING_ELASTICSEARCH_URIS", endpoint.get("url"));
            case CLICKHOUSE -> Map.of("HAAT_CLICKHOUSE_URL", endpoint.get("jdbc"));
            case S3 ->
                Map.of(
                        "HAAT_S3_ENDPOINT", endpoint.get("url"),
                        "HAAT_S3_ACCESS_KEY", endpoint.get("accessKey"),
                        "HAAT_S3_SECRET_KEY", endpoint.get("secretKey"),
                        "HAAT_S3_BUCKET", Names.bucket(member));
            case SMTP -> Map.of("SPRING_MAIL_HOST", host, "SPRING_MAIL_PORT", port);
        };
    }
}
