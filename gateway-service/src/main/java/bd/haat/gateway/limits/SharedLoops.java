package bd.haat.gateway.limits;

import io.lettuce.core.resource.EventLoopGroupProvider;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.concurrent.TimeUnit;
import reactor.netty.resources.LoopResources;

/** Lets Redis's client run on the server's own threads: each request spares itself waking another one up. Who owns them ends them. */
class SharedLoops implements EventLoopGroupProvider {
    private final EventLoopGroup loops;
    private final int threads;

    SharedLoops(LoopResources resources) {
        loops = resources.onServer(LoopResources.DEFAULT_NATIVE);
        threads = LoopResources.DEFAULT_IO_WORKER_COUNT;
    }

    /** Whatever kind is asked for: both sides pick the same transport by the same rule. */
    @Override
    @SuppressWarnings("unchecked")
    public <T extends EventLoopGroup> T allocate(Class<T> type) {
        return (T) loops;
    }

    @Override
    public int threadPoolSize() {
        return threads;
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
