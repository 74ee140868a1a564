package bd.haat.sandbox.faults;

import bd.haat.sandbox.requests.LoggedRequest;
import bd.haat.sandbox.requests.RequestLog;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Stands before every operation of a third party: serves its fault, if one is ordered, and writes the request log. */
@Component
class OperationFilter extends OncePerRequestFilter {
    private final Operations operations;
    private final Faults faults;
    private final FaultyExchange faulty;
    private final RequestLog requests;
    private final Clock clock;

    OperationFilter(Operations operations, Faults faults, FaultyExchange faulty, RequestLog requests, Clock clock) {
        this.operations = operations;
        this.faults = faults;
        this.faulty = faulty;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var operation = operations.askedBy(request);
        if (operation.isPresent()) {
            play(operation.get(), request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void play(Operation operation, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var at = clock.instant();
        var fault = faults.take(operation.value());
        if (fault.isEmpty() && operation.streaming()) {
            chain.doFilter(request, response);
            log(operation, request, response.getStatus(), fault, at);
            return;
        }
        // Buffered, so that the log has the request before the caller has the answer.
        var answer = new ContentCachingResponseWrapper(response);
        if (fault.isPresent()) {
            faulty.run(fault.get(), operation.value(), request, answer, chain);
        } else {
            chain.doFilter(request, answer);
        }
        var lost = LostConnections.isLost(request);
        log(operation, request, lost ? null : answer.getStatus(), fault, at);
        if (!lost) {
            answer.copyBodyToResponse();
        }
    }

    private void log(
            Operation operation, HttpServletRequest request, Integer status, Optional<Fault> fault, Instant at) {
        requests.add(new LoggedRequest(
                at,
                operation.value(),
                request.getMethod(),
                request.getRequestURI(),
                status,
                fault.map(Fault::mode).map(FaultMode::label).orElse(null),
                Duration.between(at, clock.instant()).toMillis()));
    }
}
