package bd.haat.common.messaging.subscription;

import bd.haat.common.messaging.MessagingSettings;
import bd.haat.common.persistence.Shards;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Deletes old inbox rows, a bounded number at a time with a rest in between. */
class InboxPurge implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(InboxPurge.class);
    private static final int AT_ONCE = 2_000;
    private static final Duration REST = Duration.ofMillis(200);

    private final JdbcInbox inbox;
    private final Shards shards;
    private final MessagingSettings.Inbox settings;
    private volatile Thread thread;

    InboxPurge(JdbcInbox inbox, Shards shards, MessagingSettings.Inbox settings) {
        this.inbox = inbox;
        this.shards = shards;
        this.settings = settings;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("inbox-purge").start(this::run);
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(settings.purge());
                for (int shard = 0; shard < shards.count(); shard++)
                    shards.in(shard, () -> {
                        purge();
                        return null;
                    });
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void purge() throws InterruptedException {
        try {
            while (inbox.purge(settings.kept(), AT_ONCE) == AT_ONCE) Thread.sleep(REST);
        } catch (RuntimeException failure) {
            log.warn("Old inbox rows stay until the next round: {}", failure.toString());
        }
    }

    @Override
    public void stop() {
        if (thread != null) thread.interrupt();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
