package bd.haat.backing.elasticsearch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.ClassPathModules;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.transport.netty4.Netty4Plugin;

/** Runs a single node on the loopback until the process is told to end: {@code ElasticsearchNode HOME HTTP_PORT TRANSPORT_PORT}. */
final class ElasticsearchNode {
    private static final String NAME = "haat";
    private static final List<Class<? extends Plugin>> MODULES = List.of(Netty4Plugin.class, StandInsPlugin.class);

    private ElasticsearchNode() {}

    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        var folders = new NodeHome(home);
        folders.lay();
        System.setProperty("es.path.home", home.toString());

        var settings = settings(home, arguments[1], arguments[2]);
        var environment = InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), folders.config(), () -> NAME);
        LogConfigurator.setNodeName(NAME);
        LogConfigurator.registerErrorListener();
        LogConfigurator.configure(environment, true);

        var node = new Node(environment, ClassPathModules.of(folders.modules(), MODULES));
        var closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node, closed)));
        node.start();
        closed.await();
    }

    private static Settings settings(Path home, String httpPort, String transportPort) {
        return Settings.builder()
                .put("path.home", home.toString())
                .put("path.data", home.resolve("data").toString())
                .put("path.logs", home.resolve("logs").toString())
                .put("cluster.name", NAME)
                .put("node.name", NAME)
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", httpPort)
                .put("transport.port", transportPort)
                // A developer's disk may be fuller than a server's; and memory maps need a kernel setting that only
                // root changes.
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .put("node.store.allow_mmap", false)
                .build();
    }

    private static void close(Node node, CountDownLatch closed) {
        try {
            node.prepareForClose();
            node.close();
        } catch (IOException e) {
            System.err.println("the node did not close in order: " + e);
        } finally {
            closed.countDown();
        }
    }
}
