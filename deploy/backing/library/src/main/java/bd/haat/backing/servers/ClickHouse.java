package bd.haat.backing.servers;

import java.util.List;
import java.util.Map;

/** ClickHouse's engine behind its HTTP interface; see the module clickhouse-node. */
final class ClickHouse implements Server {
    @Override
    public Launched launch(Site site) {
        var library = ClickHouseLibrary.file();
        var port = Integer.toString(site.port("port"));
        var url = "http://127.0.0.1:" + port;
        var server = NodeJvm.command(
                        site,
                        "clickhouse-node",
                        List.of("-Xmx96m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"),
                        "bd.haat.backing.clickhouse.ClickHouseNode",
                        library.toString(),
                        site.made("data").toString(),
                        port)
                .detach(site.log());
        return new Launched(
                server,
                Map.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        port,
                        "url",
                        url,
                        "jdbc",
                        "jdbc:clickhouse:" + url + "/default?compress=false",
                        "user",
                        "default",
                        "password",
                        ""));
    }

    @Override
    public boolean answers(Map<String, String> endpoint) {
        return Http.status(endpoint.get("url") + "/?query=SELECT%201") == 200;
    }
}
