package bd.haat.common.messaging.outbox;

import bd.haat.common.messaging.MessagingSettings;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.TopicExchange;

/**
 * One thread that sends this database's events: at once when this replica has committed some, by a slow poll what a dead replica
 * left behind. While the broker is away it tries again with growing pauses, for ever.
 */
class OutboxRelay {
    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final JdbcOutbox outbox;
    private final OutboxTurn turn;
    private final OutboxMetrics metrics;
    private final AmqpAdmin broker;
    private final TopicExchange exchange;
    private final MessagingSettings.Outbox settings;
    private final BlockingQueue<Boolean> roused = new ArrayBlockingQueue<>(1);
    private volatile Thread thread;
    private boolean declared;
    private long sampleDue = System.nanoTime();
    private long probeDue = System.nanoTime();

    OutboxRelay(
            JdbcOutbox outbox,
            OutboxTurn turn,
            OutboxMetrics metrics,
            AmqpAdmin broker,
            TopicExchange exchange,
            MessagingSettings.Outbox settings) {
        this.outbox = outbox;
        this.turn = turn;
        this.metrics = metrics;
        this.broker = broker;
        this.exchange = exchange;
        this.settings = settings;
    }

    /** Says that a commit has left events. Never blocks. */
    void rouse() {
        roused.offer(true);
    }

    /** @param bound runs the work where this relay's outbox is */
    void start(Consumer<Runnable> bound) {
        thread = Thread.ofVirtual().name("outbox-relay").unstarted(() -> bound.accept(this::run));
        thread.start();
    }

    private void run() {
        var pause = Duration.ZERO;
        boolean stopped = false;
        while (!stopped) {
            stopped = !running(); // the last time around sends what was committed until now
            try {
                work(!pause.isZero()
                        || stopped
                        || roused.poll(settings.poll().toNanos(), TimeUnit.NANOSECONDS) != null);
                if (!pause.isZero()) log.info("Events leave the outbox again");
                pause = Duration.ZERO;
            } catch (InterruptedException hurried) {
                return;
            } catch (RuntimeException | Error failure) { // this thread must not end: nobody would notice
                declared = false;
                if (pause.isZero()) log.warn("Events wait in the outbox until this is over: {}", failure.toString());
                pause = pause.isZero() ? Duration.ofMillis(50) : min(pause.multipliedBy(2), LONGEST_PAUSE);
                if (!stopped && !rest(pause)) return;
            }
        }
    }

    private void work(boolean certain) {
        if (System.nanoTime() - sampleDue >= 0) {
            sampleDue = System.nanoTime() + settings.sample().toNanos();
            metrics.sample();
        }
        if (certain || !outbox.isEmpty()) drain();
        if (System.nanoTime() - probeDue >= 0) {
            probeDue = System.nanoTime() + settings.unroutedProbe().toNanos();
            if (outbox.anyParked() && turn.probe()) drain();
        }
    }

    private void drain() {
        if (!declared) broker.declareExchange(exchange);
        declared = true;
        OutboxTurn.Result result;
        do {
            result = turn.send(settings.batch());
            if (result.failed()) throw new IllegalStateException("the broker did not confirm");
        } while (result.found() == settings.batch() && running()); // what was committed since has roused us again
    }

    private boolean running() {
        return thread == Thread.currentThread();
    }

    private static boolean rest(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Sends what is left if the broker takes it. The rest is for another replica, or for this service's next start. */
    void stop() {
        var stopping = thread;
        thread = null;
        if (stopping == null) return;
        rouse();
        try {
            if (!stopping.join(Duration.ofSeconds(8))) stopping.interrupt();
        } catch (InterruptedException hurried) {
            stopping.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
