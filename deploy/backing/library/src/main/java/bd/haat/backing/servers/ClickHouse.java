package bd.haat.backing.servers;

import java.util.List;
import java.util.Map;

/** ClickHouse's engine behind its HTTP interface; see the module clickhouse-node. */
final class ClickHouse implements Server {
    @Override
    public Launched launch(Site site) {
        var library = ClickHouseLibrary.file();
        int port = site.port("port");
        var url = "http://127.0.0.1:" + port;
        var server = NodeJvm.command(
                        site,
                        "clickhouse-node",
                        List.of("-Xmx96m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"),
                        "bd.haat.backing.clickhouse.ClickHouseNode",
                        library.toString(),
                        site.made("data").toString(),
                        Integer.toString(port))
                .detach(site.log());
        var endpoint = Endpoint.on(port)
                .with("url", url)
                .with("jdbc", "jdbc:clickhouse:" + url + "/default?compress=false")
                .with("user", "default")
                .with("password", "");
        return new Launched(server, endpoint);
    }

    @Override
    public boolean answers(Map<String, String> endpoint) {
        return Http.status(endpoint.get("url") + "/?query=SELECT%201") == 200;
    }
}
