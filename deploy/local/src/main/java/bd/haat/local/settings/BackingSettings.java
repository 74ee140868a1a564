package bd.haat.local.settings;

import bd.haat.backing.Backing;
import bd.haat.local.plan.Member;
import java.util.HashMap;
import java.util.Map;

/** How a member is told where a backing service is. */
final class BackingSettings {
    private BackingSettings() {}

    /** The role, the database and the bucket are named after the member. */
    static Map<String, String> of(Backing kind, Map<String, String> endpoint, Member member, Secrets secrets) {
        var host = endpoint.get("host");
        var port = endpoint.get("port");
        return switch (kind) {
            case POSTGRES -> {
                var settings = new HashMap<String, String>();
                var names = member.databaseNames();
                for (int number = 0; number < names.size(); number++) {
                    var database = names.get(number);
                    var prefix = number == 0 ? "SPRING_DATASOURCE_" : "HAAT_SHARDS_" + (number - 1) + "_";
                    settings.put(prefix + "URL", "jdbc:postgresql://" + host + ":" + port + "/" + database);
                    settings.put(prefix + "USERNAME", database);
                    settings.put(prefix + "PASSWORD", secrets.databasePassword(database));
                }
                yield settings;
            }
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
                        "HAAT_S3_BUCKET", Names.bucket(member.name()));
            case SMTP -> Map.of("SPRING_MAIL_HOST", host, "SPRING_MAIL_PORT", port);
        };
    }
}
