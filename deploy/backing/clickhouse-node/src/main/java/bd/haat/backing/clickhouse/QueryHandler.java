package bd.haat.backing.clickhouse;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers a query with its result, or with 500 and the engine's error. */
final class QueryHandler implements HttpHandler {
    private final Queries queries;

    QueryHandler(Queries queries) {
        this.queries = queries;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var query = Query.of(exchange);
            if (query.isEmpty()) {
                new PingHandler().handle(exchange);
                return;
            }
            answer(exchange, query, queries.run(query));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, Query query, Answer answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("X-ClickHouse-Server-Display-Name", "haat");
        headers.set("X-ClickHouse-Timezone", "UTC");
        headers.set("X-ClickHouse-Format", query.format());
        headers.set("X-ClickHouse-Summary", summary(answer));
        if (query.id() != null) {
            headers.set("X-ClickHouse-Query-Id", query.id());
        }
        if (answer.ok()) {
            send(exchange, 200, answer.bytes());
        } else {
            headers.set("X-ClickHouse-Exception-Code", answer.code());
            send(exchange, 500, answer.error().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Numbers are texts there. What was written is not told by the engine. */
    private static String summary(Answer answer) {
        return """
            {"read_rows":"%d","read_bytes":"%d","written_rows":"0","written_bytes":"0",\
            "total_rows_to_read":"%d","result_rows":"0","result_bytes":"%d"}\
            """.formatted(answer.rowsRead(), answer.bytesRead(), answer.rowsRead(), answer.bytes().length);
    }

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
