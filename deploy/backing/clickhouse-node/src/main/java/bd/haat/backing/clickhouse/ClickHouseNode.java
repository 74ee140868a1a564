package bd.haat.backing.clickhouse;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/** Serves queries on the loopback until the process is told to end: {@code ClickHouseNode LIBRARY DATA_FOLDER PORT}. */
final class ClickHouseNode {
    private static final int SECONDS_FOR_THE_LAST = 5;

    private ClickHouseNode() {}

    public static void main(String[] arguments) throws Exception {
        var queries = new Queries(Engine.open(Path.of(arguments[0]), Path.of(arguments[1])));
        var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), Integer.parseInt(arguments[2]));
        var server = HttpServer.create(address, 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", new QueryHandler(queries));
        server.createContext("/ping", new PingHandler());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.stop(SECONDS_FOR_THE_LAST);
            queries.close();
        }));
        server.start();
    }
}
