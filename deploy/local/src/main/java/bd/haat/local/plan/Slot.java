package bd.haat.local.plan;

import java.net.URI;
import java.util.Map;

/**
 * The place of one JVM: a member's n-th replica and its ports.
 *
 * @param number from 1
 * @param managementPort the same as {@code port} where the member has no other
 * @param extraPorts by the settings that carry them
 */
public record Slot(Member member, int number, int port, int managementPort, Map<String, Integer> extraPorts) {
    /** Unique in the fleet: {@code order}, {@code order-2}, … */
    public String name() {
        return number == 1 ? member.name() : member.name() + "-" + number;
    }

    /** What others call. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Answers 200 once the replica can work. */
    public URI readiness() {
        return URI.create("http://127.0.0.1:" + managementPort + member.readiness());
    }
}
