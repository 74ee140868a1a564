package bd.haat.order.timer;

import bd.haat.common.persistence.Shards;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** One for each database. They start when all else stands, and stop before the database connections go. */
class Schedulers implements SmartLifecycle {
    private final List<Scheduler> all;
    private volatile boolean running;

    Schedulers(List<Scheduler> all) {
        this.all = all;
    }

    /** There may be something to do in the database that is bound. */
    void look() {
        all.get(Shards.bound().orElse(Shards.HOME)).triggerCheckForDueExecutions();
    }

    @Override
    public void start() {
        all.forEach(Scheduler::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        all.parallelStream().forEach(Scheduler::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
