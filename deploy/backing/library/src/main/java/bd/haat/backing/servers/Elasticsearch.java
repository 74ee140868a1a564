package bd.haat.backing.servers;

import java.util.List;
import java.util.Map;

/** A node of Elasticsearch from Maven Central's jars; see the module elasticsearch-node. */
final class Elasticsearch implements Server {
    @Override
    public Launched launch(Site site) {
        int port = site.port("port");
        int transport = site.port("transportPort");
        var server = NodeJvm.command(
                        site,
                        "elasticsearch-node",
                        options(site),
                        "bd.haat.backing.elasticsearch.ElasticsearchNode",
                        site.made("home").toString(),
                        Integer.toString(port),
                        Integer.toString(transport))
                .detach(site.log());
        var endpoint = Endpoint.on(port).with("transportPort", transport).with("url", "http://127.0.0.1:" + port);
        return new Launched(server, endpoint);
    }

    /** Tests start it often and ask little; a market is searched all day, which pays for the optimising compiler. */
    private static List<String> options(Site site) {
        return site.durable() ? List.of("-Xms512m", "-Xmx768m") : List.of("-Xmx512m", "-XX:TieredStopAtLevel=1");
    }

    @Override
    public boolean answers(Map<String, String> endpoint) {
        return Http.status(endpoint.get("url") + "/_cluster/health?wait_for_status=yellow&timeout=3s") == 200;
    }
}
