package bd.haat.gateway.edge;

import bd.haat.gateway.problem.Problem;
import bd.haat.gateway.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/**
 * A body that ends with a problem when it grows too long or stands still. Whatever else goes wrong with it is the client's
 * doing as well, and must not be taken for a failure of the service it was sent on to.
 */
class GuardedBody extends ServerHttpRequestDecorator {
    private final long most;
    private final Duration silence;

    GuardedBody(ServerHttpRequest request, long most, Duration silence) {
        super(request);
        this.most = most;
        this.silence = silence;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return Flux.defer(() -> {
            var count = new Count();
            return super.getBody().timeout(silence).handle(count::pass).onErrorMap(GuardedBody::problem);
        });
    }

    private static Throwable problem(Throwable thrown) {
        if (thrown instanceof ProblemException) return thrown;
        return new ProblemException(
                thrown instanceof TimeoutException ? Problem.requestTimeout() : Problem.badRequest(), thrown);
    }

    private class Count {
        private long seen;

        void pass(DataBuffer buffer, SynchronousSink<DataBuffer> sink) {
            seen += buffer.readableByteCount();
            if (seen <= most) {
                sink.next(buffer);
            } else {
                DataBufferUtils.release(buffer);
                sink.error(new ProblemException(Problem.bodyTooLarge()));
            }
        }
    }
}
