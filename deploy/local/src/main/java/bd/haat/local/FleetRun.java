package bd.haat.local;

import bd.haat.local.build.CacheTraining;
import bd.haat.local.state.FleetException;
import bd.haat.local.state.FleetHome;
import bd.haat.local.state.FleetLock;
import bd.haat.local.state.FleetState;
import bd.haat.local.state.Folders;
import bd.haat.local.watch.Watch;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The life of one fleet, from the lock on its home to the last process that ends. */
final class FleetRun {
    private static final int STARTER_PATIENCE = 30; // seconds until a start that is broken off must have ended
    private final FleetOptions options;
    private final FleetParts parts;
    private final CountDownLatch startEnded = new CountDownLatch(1);
    private final Thread onExit = new Thread(this::stop, "stop-fleet");
    private FleetLock lock;
    private Thread starter;
    private Thread trainer;
    private boolean stopped;

    FleetRun(FleetOptions options) {
        this.options = options;
        this.parts = FleetParts.of(options);
    }

    FleetParts parts() {
        return parts;
    }

    void start() {
        lock = FleetLock.take(parts.home()).orElseThrow(() -> runsAlready(parts.home()));
        starter = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(onExit);
        try {
            new FleetStart(options, parts).run();
            trainer = Thread.ofVirtual().unstarted(this::train);
            trainer.start();
        } catch (InterruptedException stoppedMeanwhile) {
            startEnded.countDown();
            stop();
            throw new FleetException("stopped while starting", stoppedMeanwhile);
        } catch (RuntimeException failed) {
            startEnded.countDown();
            stop();
            throw failed;
        } finally {
            startEnded.countDown();
        }
    }

    /** Called by whoever wants the end, and once more when the JVM ends. */
    synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            if (startEnded.getCount() > 0) {
                starter.interrupt();
                startEnded.await(STARTER_PATIENCE, TimeUnit.SECONDS);
            }
            if (trainer != null) {
                trainer.interrupt();
                trainer.join();
            }
            options.screen.say("stopping");
            Folders.delete(parts.home().ready());
            Watch.stop(parts.home());
            parts.replicas().stop();
            parts.stores().stop();
            FleetState.forget(parts.home());
            options.screen.say("stopped");
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        } finally {
            lock.close();
            forgetHook();
        }
    }

    private void train() {
        if (!options.train) {
            return;
        }
        try {
            parts.replicas().train(new CacheTraining(options.trainBelow, options.screen::say));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void forgetHook() {
        if (Thread.currentThread() != onExit) {
            try {
                Runtime.getRuntime().removeShutdownHook(onExit);
            } catch (IllegalStateException endingAnyway) {
                options.screen.say("the launcher ends");
            }
        }
    }

    private static FleetException runsAlready(FleetHome home) {
        var who = FleetLock.holder(home)
                .map(holder -> " (launcher process " + holder.pid() + ")")
                .orElse("");
        return new FleetException("a fleet runs already in " + home.root() + who);
    }
}
