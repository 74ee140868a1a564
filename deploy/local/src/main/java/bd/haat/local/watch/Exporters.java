package bd.haat.local.watch;

import bd.haat.backing.Backing;
import bd.haat.backing.process.Command;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** The exporters that Debian packages; each asks the server or the machine when it is asked itself. */
record Exporters(Map<Backing, Map<String, String>> endpoints, IntSupplier ports) {
    /** One for the machine, and one for each server that runs and has no metrics of its own. */
    List<Tool> all() {
        var all = new ArrayList<Tool>();
        all.add(exporter("node", port -> Command.of("prometheus-node-exporter", listen("--", port))));
        if (endpoints.containsKey(Backing.POSTGRES)) {
            all.add(exporter(
                    "postgres",
                    port -> Command.of("prometheus-postgres-exporter", listen("--", port))
                            .with("DATA_SOURCE_NAME", dataSource(endpoints.get(Backing.POSTGRES)))));
        }
        if (endpoints.containsKey(Backing.REDIS)) {
            var redis = "-redis.addr=" + endpoints.get(Backing.REDIS).get("url");
            all.add(exporter("redis", port -> Command.of("prometheus-redis-exporter", redis, listen("-", port))));
        }
        if (endpoints.containsKey(Backing.ELASTICSEARCH)) {
            var elasticsearch =
                    "--es.uri=" + endpoints.get(Backing.ELASTICSEARCH).get("url");
            all.add(exporter(
                    "elasticsearch",
                    port -> Command.of("prometheus-elasticsearch-exporter", elasticsearch, listen("--", port))));
        }
        return all;
    }

    private interface Line {
        Command at(int port);
    }

    private Tool exporter(String name, Line line) {
        int port = ports.getAsInt();
        return new Tool(name + "-exporter", List.of("prometheus-" + name + "-exporter"), line.at(port), port, "/");
    }

    private static String listen(String dashes, int port) {
        return dashes + "web.listen-address=127.0.0.1:" + port;
    }

    private static String dataSource(Map<String, String> postgres) {
        var password = URLEncoder.encode(postgres.getOrDefault("password", ""), StandardCharsets.UTF_8);
        return "postgresql://" + postgres.get("user") + ":" + password + "@127.0.0.1:" + postgres.get("port")
                + "/postgres?sslmode=disable";
    }
}
