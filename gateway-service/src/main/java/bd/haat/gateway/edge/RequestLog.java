package bd.haat.gateway.edge;

import bd.haat.gateway.call.Call;
import bd.haat.gateway.call.Identity;
import bd.haat.gateway.call.Traces;
import bd.haat.gateway.routing.Destination;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.SignalType;

/** One line per request, names of its fields as in the Elastic Common Schema. Never a body, a token, or a query, which may hold a secret. */
@Component
class RequestLog {
    private static final Logger log = LoggerFactory.getLogger("bd.haat.requests");
    private static final int LONGEST_PATH = 300;
    private static final int CLIENT_GONE = 499;

    void write(ServerWebExchange exchange, Call call, SignalType end) {
        if (!log.isInfoEnabled()) return;
        long nanos = System.nanoTime() - call.began();
        int status = status(exchange, end);
        var method = exchange.getRequest().getMethod().name();
        var path = shortened(exchange.getRequest().getURI().getRawPath());
        var route = Destination.of(exchange).map(Destination::service).orElse("-");
        var line = log.atInfo()
                .addKeyValue("http.request.id", call.requestId())
                .addKeyValue("http.request.method", method)
                .addKeyValue("http.response.status_code", status)
                .addKeyValue("url.path", path)
                .addKeyValue("event.duration", nanos)
                .addKeyValue("client.ip", call.client().text())
                .addKeyValue("haat.route", route);
        Traces.idOf(exchange).ifPresent(id -> line.addKeyValue("trace.id", id));
        Identity.of(exchange).ifPresent(identity -> line.addKeyValue("user.id", identity.userId()));
        line.log("{} {} {} {} {} ms", method, path, route, status, nanos / 1_000_000);
    }

    private static int status(ServerWebExchange exchange, SignalType end) {
        if (end == SignalType.CANCEL) return CLIENT_GONE;
        var status = exchange.getResponse().getStatusCode();
        return status == null ? 200 : status.value();
    }

    private static String shortened(String path) {
        return path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "…";
    }
}
