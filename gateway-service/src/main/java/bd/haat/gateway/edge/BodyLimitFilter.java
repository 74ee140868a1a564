package bd.haat.gateway.edge;

import bd.haat.gateway.call.PublicFilter;
import bd.haat.gateway.problem.Problem;
import bd.haat.gateway.problem.ProblemException;
import bd.haat.gateway.problem.Problems;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses bodies that are too long: by their declared length at once, and undeclared ones as soon as they pass the limit. */
@Component
@Order(40)
class BodyLimitFilter implements PublicFilter {
    private static final List<PathPattern> UPLOADS = List.of(
            PathPatternParser.defaultInstance.parse("/api/v1/products/*/images"),
            PathPatternParser.defaultInstance.parse("/api/v1/sellers/me/documents"));

    private final Problems problems;
    private final long limit;
    private final long uploadLimit;

    BodyLimitFilter(Problems problems, EdgeSettings settings) {
        this.problems = problems;
        this.limit = settings.gateway().bodyLimit().toBytes();
        this.uploadLimit = settings.gateway().uploadLimit().toBytes();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        boolean chunked = request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING);
        long declared = request.getHeaders().getContentLength();
        if (!chunked && declared <= 0) return chain.filter(exchange);
        long most = isUpload(request) ? uploadLimit : limit;
        if (declared > most) return problems.write(exchange, Problem.bodyTooLarge());
        return chain.filter(chunked ? counting(exchange, most) : exchange);
    }

    private static boolean isUpload(ServerHttpRequest request) {
        var type = request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.regionMatches(true, 0, "multipart/", 0, 10)) return false;
        var path = request.getPath().pathWithinApplication();
        return UPLOADS.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static ServerWebExchange counting(ServerWebExchange exchange, long most) {
        return exchange.mutate()
                .request(new ServerHttpRequestDecorator(exchange.getRequest()) {
                    @Override
                    public Flux<DataBuffer> getBody() {
                        return counted(super.getBody(), most);
                    }
                })
                .build();
    }

    private static Flux<DataBuffer> counted(Flux<DataBuffer> body, long most) {
        return Flux.defer(() -> {
            var seen = new long[1];
            return body.handle((buffer, sink) -> {
                seen[0] += buffer.readableByteCount();
                if (seen[0] <= most) {
                    sink.next(buffer);
                } else {
                    DataBufferUtils.release(buffer);
                    sink.error(new ProblemException(Problem.bodyTooLarge()));
                }
            });
        });
    }
}
