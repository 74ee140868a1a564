package bd.haat.order.timer;

import bd.haat.common.persistence.ShardedDataSource;
import bd.haat.common.persistence.Shards;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Runs the tasks: locked by row, so that any number of replicas share them; a dead replica's are taken over after its heartbeats stop.
 * Each database has its own tasks, whose work is bound to it.
 */
@Configuration(proxyBeanMethods = false)
class JdbcScheduler {
    private static final int THREADS = 6;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    @Bean
    Schedulers schedulers(
            DataSource dataSource,
            Shards shards,
            ObjectProvider<OneTime> once,
            ObjectProvider<Recurring> recurring,
            TimerSettings settings,
            Clock clock) {
        return new Schedulers(IntStream.range(0, shards.count())
                .mapToObj(shard -> {
                    var known = new ArrayList<Task<?>>();
                    once.forEach(work -> known.add(Tasks.oneTime(work.task())
                            .onFailure(JdbcScheduler::tryLater)
                            .execute((instance, _) -> shards.run(shard, () -> work.run(instance.getId())))));
                    List<RecurringTask<?>> repeated = new ArrayList<>();
                    recurring.forEach(work -> repeated.add(Tasks.recurring(work.task(), FixedDelay.of(work.pause()))
                            .execute((_, _) -> shards.run(shard, work::run))));
                    return scheduler(ShardedDataSource.of(dataSource, shard), known, repeated, settings, clock);
                })
                .toList());
    }

    private static Scheduler scheduler(
            DataSource dataSource,
            List<Task<?>> known,
            List<RecurringTask<?>> repeated,
            TimerSettings settings,
            Clock clock) {
        return Scheduler.create(dataSource, known)
                .startTasks(repeated)
                .clock(clock::instant)
                .threads(THREADS)
                .pollingInterval(settings.sweep())
                .heartbeatInterval(Duration.ofSeconds(10))
                .missedHeartbeatsLimit(4)
                .pollUsingLockAndFetch(0.5, 1.0)
                .schedulerName(new SchedulerName.Fixed("order-" + UUID.randomUUID()))
                .failureLogging(LogLevel.WARN, false)
                .shutdownMaxWait(Duration.ofSeconds(8))
                .build();
    }

    private static void tryLater(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        int failures = failed.getExecution().consecutiveFailures;
        var pause = Duration.ofSeconds(1L << Math.min(failures, 6));
        var bounded = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        operations.reschedule(failed, failed.getTimeDone().plus(bounded));
    }
}
