package bd.haat.gateway.limits;

import io.lettuce.core.resource.EventLoopGroupProvider;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.resources.LoopResources;

/**
 * One of the server's own threads, on which Redis's client runs, so that fewer threads wake one another. Questions are put on it
 * and their deadlines run on it: after a busy moment it reads what has arrived before it looks at the time, and so never takes
 * its own lateness for Redis's. Who owns the thread ends it.
 */
@Component
class RedisLoop implements EventLoopGroupProvider {
    private final EventLoop loop;
    private final Scheduler scheduler;

    RedisLoop(ReactorResourceFactory server) {
        loop = server.getLoopResources().onServer(LoopResources.DEFAULT_NATIVE).next();
        scheduler = Schedulers.fromExecutor(loop);
    }

    /** The question put from this thread, and given up after {@code patience} from then. */
    <T> Mono<T> within(Duration patience, Mono<T> question) {
        var limited = question.timeout(patience, scheduler);
        return loop.inEventLoop() ? limited : limited.subscribeOn(scheduler);
    }

    /** Whatever kind is asked for: both sides choose the transport by the same rule. */
    @Override
    @SuppressWarnings("unchecked")
    public <T extends EventLoopGroup> T allocate(Class<T> type) {
        return (T) loop;
    }

    @Override
    public int threadPoolSize() {
        return 1;
    }

    @Override
    public Future<Boolean> release(EventExecutorGroup group, long quietPeriod, long timeout, TimeUnit unit) {
        return GlobalEventExecutor.INSTANCE.newSucceededFuture(true);
    }

    @Override
    public Future<Boolean> shutdown(long quietPeriod, long timeout, TimeUnit unit) {
        return GlobalEventExecutor.INSTANCE.newSucceededFuture(true);
    }
}
