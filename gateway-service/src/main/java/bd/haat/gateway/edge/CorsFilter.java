package bd.haat.gateway.edge;

import bd.haat.gateway.call.PublicFilter;
import bd.haat.gateway.problem.Problem;
import bd.haat.gateway.problem.Problems;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets the pages of configured sites call us from a browser. Other sites' requests are only not helped, never refused: a
 * payment gateway sends the shopper back by a form of its own. Tokens travel in a header, so no cookie is at risk.
 */
@Component
@Order(20)
class CorsFilter implements PublicFilter {
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> EXPOSED = List.of(
            "ETag",
            "Location",
            "Retry-After",
            "RateLimit-Limit",
            "RateLimit-Remaining",
            "RateLimit-Reset",
            "X-Request-Id",
            "X-Cart-Token",
            "Idempotency-Replayed",
            "Preference-Applied");

    private final DefaultCorsProcessor processor = new DefaultCorsProcessor();
    private final CorsConfiguration rules = new CorsConfiguration();
    private final Problems problems;

    CorsFilter(EdgeSettings settings, Problems problems) {
        this.problems = problems;
        var own =
                settings.publicUrl().getScheme() + "://" + settings.publicUrl().getAuthority();
        rules.setAllowedOrigins(Stream.concat(Stream.of(own), settings.gateway().corsOrigins().stream())
                .toList());
        rules.setAllowedMethods(METHODS);
        rules.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        rules.setExposedHeaders(EXPOSED);
        rules.setMaxAge(Duration.ofHours(1));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var origin = request.getHeaders().getOrigin();
        if (origin == null || !CorsUtils.isCorsRequest(request)) return chain.filter(exchange);
        boolean asksFirst = CorsUtils.isPreFlightRequest(request);
        boolean welcome = rules.checkOrigin(origin) != null && processor.process(rules, exchange);
        if (!asksFirst) return chain.filter(exchange);
        return welcome ? exchange.getResponse().setComplete() : problems.write(exchange, Problem.originNotAllowed());
    }
}
