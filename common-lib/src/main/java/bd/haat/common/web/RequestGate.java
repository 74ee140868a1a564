package bd.haat.common.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** First in the chain: echoes {@code X-Request-Id}, refuses NUL in a query, forbids storing private answers, logs one line with ids and never a body. */
class RequestGate extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger("bd.haat.requests");
    private static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    private final ProblemWriter problems;

    RequestGate(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = System.nanoTime();
        var id = request.getHeader(REQUEST_ID);
        if (id != null && HARMLESS.matcher(id).matches()) {
            response.setHeader(REQUEST_ID, id);
            MDC.put("requestId", id);
        }
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null)
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            if (hasNul(request)) problems.write(request, response, HttpStatus.BAD_REQUEST);
            else chain.doFilter(request, response);
        } finally {
            log.debug(
                    "{} {} {} {} ms",
                    request.getMethod(),
                    request.getRequestURI(),
                    response.getStatus(),
                    (System.nanoTime() - began) / 1_000_000);
            MDC.remove("requestId");
        }
    }

    private static boolean hasNul(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && query.contains("%00") || request.getRequestURI().contains("%00");
    }
}
