package bd.haat.gateway.problem;

import bd.haat.gateway.call.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems, and turns whatever else ends a request early into one. */
public class Problems implements WebExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    /** Without these a browser would hide the problem from the page that asked. */
    private static final String ORIGINS = "Access-Control-";

    private final JsonMapper json;
    private final Titles titles = new Titles();

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** Answers with the problem; what a service may have put into the answer before is dropped. */
    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        return exchange.getResponse().writeWith(Mono.just(prepared(exchange, problem)));
    }

    /**
     * As {@link #write}, but the answer is complete only after {@code rest}. Where the connection closes with the answer, that
     * is time to read what the client still sends: closed on unread bytes, TCP would take the answer away from it again.
     */
    public Mono<Void> writeBefore(Mono<Void> rest, ServerWebExchange exchange, Problem problem) {
        Mono<DataBuffer> answer = Mono.just(prepared(exchange, problem));
        return exchange.getResponse().writeAndFlushWith(Flux.concat(Mono.just(answer), rest.then(Mono.empty())));
    }

    private DataBuffer prepared(ServerWebExchange exchange, Problem problem) {
        var response = exchange.getResponse();
        var headers = response.getHeaders();
        headers.headerNames().stream()
                .filter(name -> !name.regionMatches(true, 0, ORIGINS, 0, ORIGINS.length()))
                .toList()
                .forEach(headers::remove);
        response.setStatusCode(problem.status());
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        problem.headers().forEach(headers::set);
        var body = bodyOf(exchange, problem);
        headers.setContentLength(body.length);
        return response.bufferFactory().wrap(body);
    }

    /** Once the answer is on its way, the error goes on and cuts the connection: a half answer must not look whole. */
    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        if (exchange.getResponse().isCommitted()) {
            log.warn("{} broke off: {}", asked(exchange), thrown.toString());
            return Mono.error(thrown);
        }
        return write(exchange, problemOf(exchange, thrown));
    }

    /** A problem outside any exchange, for what Netty refuses before there is one. */
    public byte[] unaddressed(Problem problem) {
        return json.writeValueAsBytes(ProblemBody.of(problem, titles.of(problem.code(), Language.BN), null, null));
    }

    private byte[] bodyOf(ServerWebExchange exchange, Problem problem) {
        var request = exchange.getRequest();
        return json.writeValueAsBytes(ProblemBody.of(
                problem,
                titles.of(problem.code(), Language.of(request)),
                request.getURI().getRawPath(),
                Traces.idOf(exchange).orElse(null)));
    }

    private static Problem problemOf(ServerWebExchange exchange, Throwable thrown) {
        if (thrown instanceof ProblemException known) return known.problem();
        if (thrown instanceof ResponseStatusException refused) return problemOf(refused.getStatusCode());
        log.error("{} failed", asked(exchange), thrown);
        return Problem.internalError();
    }

    /** Without its query, which may hold a secret. */
    private static String asked(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return request.getMethod() + " " + request.getURI().getRawPath();
    }

    private static Problem problemOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> Problem.notFound();
            case 405 -> Problem.methodNotAllowed("GET, HEAD");
            default -> status.is4xxClientError() ? Problem.badRequest() : Problem.internalError();
        };
    }
}
