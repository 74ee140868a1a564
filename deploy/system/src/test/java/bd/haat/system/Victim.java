package bd.haat.system;

import bd.haat.backing.Backing;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Something of the fleet that can be killed: all replicas of a member, or a server. */
record Victim(String member, Backing server) {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    static Victim of(String member) {
        return new Victim(member, null);
    }

    static Victim of(Backing server) {
        return new Victim(null, server);
    }

    /** Every member and every server that a purchase meets, in turn. */
    static List<Victim> all() {
        return Stream.concat(
                        Market.fleet().startedSlots().stream()
                                .map(slot -> slot.member().name())
                                .distinct()
                                .map(Victim::of),
                        Stream.of(Backing.RABBITMQ, Backing.REDIS, Backing.POSTGRES)
                                .map(Victim::of))
                .toList();
    }

    /** {@code kill -9}, and back again. */
    void killAndAwait() throws InterruptedException {
        var fleet = Market.fleet();
        if (server != null) {
            fleet.killHard(server, PATIENCE);
            return;
        }
        int replicas = (int) fleet.startedSlots().stream()
                .filter(slot -> slot.member().name().equals(member))
                .count();
        for (int replica = 1; replica <= replicas; replica++) fleet.killHard(member, replica);
        for (int replica = 1; replica <= replicas; replica++) fleet.awaitReady(member, replica, PATIENCE);
    }

    @Override
    public String toString() {
        return server == null ? member : server.name().toLowerCase(Locale.ROOT);
    }
}
