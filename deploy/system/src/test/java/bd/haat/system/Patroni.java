package bd.haat.system;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** PostgreSQL's nodes, as those that answer see them. */
final class Patroni {
    private static final List<SwarmService> NODES = Stream.of("patroni-1", "patroni-2", "patroni-3")
            .map(SwarmService::of)
            .toList();

    private Patroni() {}

    /** Nobody for as long as a standby has not taken over. */
    static Optional<SwarmService> leader() {
        return members()
                .filter(member -> is(member, "leader", "running"))
                .map(member -> SwarmService.of(member.get("name").asString()))
                .findFirst();
    }

    static long followers() {
        return members()
                .filter(member -> is(member, "sync_standby", "running") || is(member, "sync_standby", "streaming"))
                .count();
    }

    private static boolean is(JsonNode member, String role, String state) {
        return member.get("role").asString().equals(role)
                && member.get("state").asString().equals(state);
    }

    /** A node that has just died still tells what it last knew; so only those are asked that run. */
    private static Stream<JsonNode> members() {
        return NODES.stream()
                .map(node -> node.exec(
                        "curl",
                        "-fsS",
                        "-m",
                        "3",
                        "--cacert",
                        "/config/store-ca.pem",
                        "https://localhost:8008/cluster"))
                .flatMap(Optional::stream)
                .map(Client.JSON::readTree)
                .findFirst()
                .stream()
                .flatMap(cluster -> cluster.get("members").valueStream());
    }
}
