package bd.haat.order.timer;

import bd.haat.common.persistence.Shards;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Notes work with the transaction's own connection, and wakes the scheduler after the commit. */
@Component
class JdbcTimers implements Timers {
    private final SchedulerClient client;
    private final ObjectProvider<Schedulers> schedulers;
    private final Clock clock;

    JdbcTimers(DataSource dataSource, Shards shards, ObjectProvider<Schedulers> schedulers, Clock clock) {
        this.client = shards.copy(() -> SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .build()); // it looks what kind of database it is
        this.schedulers = schedulers;
        this.clock = clock;
    }

    @Override
    public void soon(String task, String instance) {
        at(task, instance, clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                schedulers.ifAvailable(Schedulers::look);
            }
        });
    }

    @Override
    public void at(String task, String instance, Instant when) {
        client.scheduleIfNotExists(TaskDescriptor.of(task).instance(instance).build(), when);
    }
}
