package bd.haat.gateway.routing;

import bd.haat.gateway.call.PublicFilter;
import bd.haat.gateway.problem.Problem;
import bd.haat.gateway.problem.Problems;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Finds where a request goes, and refuses paths that we and a service could read differently. */
@Component
@Order(PathFilter.ORDER)
class PathFilter implements PublicFilter {
    static final int ORDER = 30;

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    /** Empty and dot segments, path parameters, backslashes, and encoded forms of slash, backslash, dot, percent, semicolon and NUL. */
    private static final Pattern AMBIGUOUS = Pattern.compile("//|/\\.\\.?(/|$)|[;\\\\]|%(2[5eEfF]|5[cC]|3[bB]|00)");

    private final Problems problems;

    PathFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (!METHODS.contains(request.getMethod()))
            return problems.write(exchange, Problem.methodNotAllowed("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"));
        var path = request.getPath();
        if (AMBIGUOUS.matcher(path.value()).find()) return problems.write(exchange, Problem.badRequest());
        var destination = Routes.find(path);
        if (destination.isPresent()) destination.get().keep(exchange);
        else if (!isOwn(path.value())) return problems.write(exchange, Problem.notFound());
        return chain.filter(exchange);
    }

    /** The pages of API documents are the gateway's own. */
    private static boolean isOwn(String path) {
        return path.equals("/docs") || path.startsWith("/docs/");
    }
}
