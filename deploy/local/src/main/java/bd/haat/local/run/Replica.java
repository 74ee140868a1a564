package bd.haat.local.run;

import bd.haat.local.machine.ProcessId;
import bd.haat.local.plan.Slot;
import bd.haat.local.state.FleetException;
import bd.haat.local.state.LogFile;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** One JVM of the fleet: started when its turn comes, and again with growing pauses whenever it dies. */
public final class Replica {
    private final Slot slot;
    private final Launch launch;
    private final Timings timings;
    private final Semaphore gate;
    private final ReplicaListener listener;
    private final Thread keeper;
    private ReplicaStatus status = ReplicaStatus.initial();
    private Process process;
    private boolean everReady;

    /** @param gate has a permit for each JVM that may be starting at one time */
    Replica(Slot slot, Launch launch, Timings timings, Semaphore gate, ReplicaListener listener) {
        this.slot = slot;
        this.launch = launch;
        this.timings = timings;
        this.gate = gate;
        this.listener = listener;
        this.keeper = Thread.ofVirtual().name(slot.name()).unstarted(this::keep);
    }

    public Slot slot() {
        return slot;
    }

    public LogFile log() {
        return launch.log();
    }

    public synchronized ReplicaStatus status() {
        return status;
    }

    /** Begins to keep it running and returns. */
    public void start() {
        keeper.start();
    }

    /** @throws FleetException when it was given up, or is not ready in time */
    public void awaitReady(Duration patience) throws InterruptedException {
        await(now -> now.state() == ReplicaState.READY, patience);
    }

    /** Ends the process as a power cut would (SIGKILL), and returns when its death has been noticed. */
    public void killHard() throws InterruptedException {
        var victim = status().process();
        if (victim == null) {
            throw new FleetException(slot.name() + " has no process to kill, it is " + status().state());
        }
        victim.kill();
        await(now -> !victim.equals(now.process()), timings.stopGrace());
    }

    /** Ends it in order, or by force when that takes too long. It is not started again. */
    public void stop() throws InterruptedException {
        if (keeper.getState() == Thread.State.NEW) {
            return;
        }
        keeper.interrupt();
        keeper.join();
        if (process != null && process.isAlive()) {
            process.destroy();
            if (!process.waitFor(timings.stopGrace().toMillis(), TimeUnit.MILLISECONDS)) {
                listener.said(slot.name() + " does not stop, killing it");
                process.destroyForcibly().waitFor();
            }
        }
        if (status().state() != ReplicaState.FAILED) {
            enter(status().ended(ReplicaState.STOPPED, ""));
        }
    }

    private void keep() {
        try {
            launch.prepare();
            for (int crashes = 1; ; crashes++) {
                var readyFor = runOnce();
                if (readyFor.compareTo(timings.healthyAfter()) > 0) {
                    crashes = 1;
                }
                var why = "exit " + process.exitValue() + ", last words: "
                        + launch.log().lastWords();
                if (!everReady && crashes >= timings.firstStarts()) {
                    enter(status().ended(ReplicaState.FAILED, why));
                    return;
                }
                var pause = timings.pause(crashes);
                enter(status().crashed(why));
                listener.said(slot.name() + " died (" + why + "), starting it again in " + pause.toSeconds() + " s");
                Thread.sleep(pause);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException failed) {
            enter(status().ended(ReplicaState.FAILED, String.valueOf(failed.getMessage())));
        }
    }

    /** From start to death; for how long it was ready. */
    private Duration runOnce() throws IOException, InterruptedException {
        enter(status().waiting());
        gate.acquire();
        try {
            process = launch.start();
            enter(status().starting(ProcessId.of(process.pid()).orElse(null)));
            awaitFirstAnswer();
        } finally {
            gate.release();
        }
        var begun = System.nanoTime();
        process.waitFor();
        return status().state() == ReplicaState.READY ? Duration.ofNanos(System.nanoTime() - begun) : Duration.ZERO;
    }

    private void awaitFirstAnswer() throws InterruptedException {
        var deadline = System.nanoTime() + timings.readyWithin().toNanos();
        while (process.isAlive()) {
            if (Probe.ready(slot.readiness())) {
                everReady = true;
                enter(status().ready());
                return;
            }
            if (System.nanoTime() > deadline) {
                launch.log().note("not ready after " + timings.readyWithin().toSeconds() + " s");
                process.destroyForcibly();
                return;
            }
            Thread.sleep(timings.glance());
        }
    }

    private void enter(ReplicaStatus next) {
        synchronized (this) {
            status = next;
        }
        listener.changed(this); // before those who wait go on: what they say comes after what is said here
        synchronized (this) {
            notifyAll();
        }
    }

    synchronized void throwIfGivenUp() {
        if (status.state() == ReplicaState.FAILED || status.state() == ReplicaState.STOPPED) {
            throw new FleetException(slot.name() + " " + status.state() + ": " + status.reason());
        }
    }

    private synchronized void await(Predicate<ReplicaStatus> wanted, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!wanted.test(status)) {
            throwIfGivenUp();
            var left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new FleetException(slot.name() + " is " + status.state() + " after " + patience.toSeconds()
                        + " s; see " + launch.log().path());
            }
            wait(left);
        }
    }
}
