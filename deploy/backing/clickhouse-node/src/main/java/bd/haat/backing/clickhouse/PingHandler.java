package bd.haat.backing.clickhouse;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Says that the server is there, without asking the engine. */
final class PingHandler implements HttpHandler {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            QueryHandler.send(exchange, 200, "Ok.\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
