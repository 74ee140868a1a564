package bd.haat.common.remote;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.core.IntervalFunction;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.support.HttpRequestWrapper;

/** Stands around each call of one client: a place in the bulkhead, the breaker's permission, an instance, and another try where that is safe. */
class Guard implements ClientHttpRequestInterceptor {
    private final String service;
    private final RemoteSettings settings;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final UnaryOperator<URI> target;
    private final IntervalFunction pause = IntervalFunction.ofExponentialRandomBackoff(50, 2.0, 0.5);

    Guard(
            String service,
            RemoteSettings settings,
            CircuitBreaker breaker,
            Bulkhead bulkhead,
            UnaryOperator<URI> target) {
        this.service = service;
        this.settings = settings;
        this.breaker = breaker;
        this.bulkhead = bulkhead;
        this.target = target;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
        if (!bulkhead.tryAcquirePermission())
            throw new RemoteUnavailableException(service, "too many calls at once", null);
        try {
            int attempts = repeatable(request) ? settings.attempts() : 1;
            for (int attempt = 1; ; attempt++) {
                try {
                    return once(request, body, execution);
                } catch (RemoteUnavailableException failed) {
                    if (attempt >= attempts || !breaker.getState().allowPublish) throw failed;
                    pause(attempt);
                }
            }
        } finally {
            bulkhead.onComplete();
        }
    }

    private ClientHttpResponse once(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
        if (!breaker.tryAcquirePermission()) throw new RemoteUnavailableException(service, "breaker is open", null);
        long began = System.nanoTime();
        try {
            var response = execution.execute(towards(target.apply(request.getURI()), request), body);
            if (response.getStatusCode().is5xxServerError()) {
                var error = new RemoteUnavailableException(
                        service, "answered " + response.getStatusCode().value(), null);
                breaker.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, error);
                if (!settings.serverErrorsRaise()) return response;
                response.close();
                throw error;
            }
            breaker.onSuccess(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            return response;
        } catch (IOException lost) {
            breaker.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, lost);
            throw new RemoteUnavailableException(service, lost.getClass().getSimpleName(), lost);
        }
    }

    private static boolean repeatable(HttpRequest request) {
        return request.getMethod() == HttpMethod.GET
                || request.getMethod() == HttpMethod.HEAD
                || Boolean.TRUE.equals(request.getAttributes().get(RemoteServices.REPEATABLE));
    }

    private static HttpRequest towards(URI uri, HttpRequest request) {
        return new HttpRequestWrapper(request) {
            @Override
            public URI getURI() {
                return uri;
            }
        };
    }

    private void pause(int attempt) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.apply(attempt));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new RemoteUnavailableException(service, "interrupted", stopping);
        }
    }
}
