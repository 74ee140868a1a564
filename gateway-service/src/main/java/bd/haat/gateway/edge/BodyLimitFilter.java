package bd.haat.gateway.edge;

import bd.haat.gateway.call.PublicFilter;
import bd.haat.gateway.problem.Problem;
import bd.haat.gateway.problem.ProblemException;
import bd.haat.gateway.problem.Problems;
import java.time.Duration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Refuses bodies that are too long: by their declared length at once, undeclared ones as soon as they pass the limit. */
@Component
@Order(40)
class BodyLimitFilter implements PublicFilter {
    private static final List<PathPattern> UPLOADS = List.of(
            PathPatternParser.defaultInstance.parse("/api/v1/products/*/images"),
            PathPatternParser.defaultInstance.parse("/api/v1/orders/*/pictures"),
            PathPatternParser.defaultInstance.parse("/api/v1/reviews/*/pictures"),
            PathPatternParser.defaultInstance.parse("/api/v1/sellers/me/documents"));
    private static final PathPattern IMPORTS =
            PathPatternParser.defaultInstance.parse("/api/v1/seller/products/imports");
    private static final List<String> FILES = List.of("text/csv", "application/x-ndjson");

    private static final Duration LINGER = Duration.ofSeconds(1);

    private final Problems problems;
    private final long limit;
    private final long uploadLimit;
    private final long importLimit;
    private final Duration silence;

    BodyLimitFilter(Problems problems, EdgeSettings settings) {
        this.problems = problems;
        this.limit = settings.gateway().bodyLimit().toBytes();
        this.uploadLimit = settings.gateway().uploadLimit().toBytes();
        this.importLimit = settings.gateway().importLimit().toBytes();
        this.silence = settings.gateway().bodySilence();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        boolean chunked = request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING);
        long declared = request.getHeaders().getContentLength();
        if (!chunked && declared <= 0) return chain.filter(exchange);
        long most = most(request);
        if (declared > most) return refuse(exchange, Problem.bodyTooLarge(), discarded(request));
        var guarded = exchange.mutate()
                .request(new GuardedBody(request, most, silence))
                .build();
        return chain.filter(guarded)
                .onErrorResume(
                        ProblemException.class,
                        thrown -> thrown.problem().closesConnection()
                                ? refuse(exchange, thrown.problem(), Mono.never())
                                : Mono.error(thrown));
    }

    /** Gives the client a moment to hear the answer in the middle of its sending. */
    private Mono<Void> refuse(ServerWebExchange exchange, Problem problem, Mono<Void> rest) {
        return problems.writeBefore(rest.timeout(LINGER, Mono.empty()), exchange, problem);
    }

    /** A client that asked first, by {@code Expect}, sends nothing: asking for its body would invite it to. */
    private static Mono<Void> discarded(ServerHttpRequest request) {
        if (request.getHeaders().containsHeader(HttpHeaders.EXPECT)) return Mono.empty();
        return request.getBody().doOnNext(DataBufferUtils::release).then().onErrorComplete();
    }

    /** Uploads pass through in pieces, however long they are: none is ever held here as a whole. */
    private long most(ServerHttpRequest request) {
        var type = request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
        if (type == null) return limit;
        var path = request.getPath().pathWithinApplication();
        if (begins(type, "multipart/") && UPLOADS.stream().anyMatch(pattern -> pattern.matches(path)))
            return uploadLimit;
        if (FILES.stream().anyMatch(file -> begins(type, file)) && IMPORTS.matches(path)) return importLimit;
        return limit;
    }

    private static boolean begins(String type, String with) {
        return type.regionMatches(true, 0, with, 0, with.length());
    }
}
