package bd.haat.common.messaging.outbox;

import bd.haat.common.persistence.Shards;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.SmartLifecycle;

/** A relay for each of the service's databases, which for most is one. */
class OutboxRelays implements SmartLifecycle {
    private final Shards shards;
    private final List<OutboxRelay> relays;
    private volatile boolean running;

    OutboxRelays(Shards shards, Supplier<OutboxRelay> relay) {
        this.shards = shards;
        this.relays = Stream.generate(relay).limit(shards.count()).toList();
    }

    /** Says that a commit has left events in the database that is bound. Never blocks. */
    void rouse() {
        relays.get(Shards.bound().orElse(Shards.HOME)).rouse();
    }

    @Override
    public void start() {
        for (int number = 0; number < relays.size(); number++) {
            int shard = number;
            relays.get(shard).start(work -> shards.run(shard, work));
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        relays.forEach(OutboxRelay::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before what publishes and stops after it: web server and subscriptions have higher phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
