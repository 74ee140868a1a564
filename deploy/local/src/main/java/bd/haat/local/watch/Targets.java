package bd.haat.local.watch;

import bd.haat.backing.Backing;
import bd.haat.local.plan.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What Prometheus asks, in the form of its file discovery; the labels are those that the Swarm's discovery gives. */
final class Targets {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final List<Group> groups = new ArrayList<>();

    private record Group(List<String> targets, Map<String, String> labels) {}

    /** A replica, under its member's name. */
    Targets member(Slot slot) {
        return add("127.0.0.1:" + slot.managementPort(), "haat", slot.member().name(), "/actuator/prometheus");
    }

    /** RabbitMQ, which tells its own metrics. */
    Targets rabbitmq(Map<Backing, Map<String, String>> endpoints) {
        var rabbitmq = endpoints.getOrDefault(Backing.RABBITMQ, Map.of());
        if (rabbitmq.containsKey("prometheusPort")) {
            add("127.0.0.1:" + rabbitmq.get("prometheusPort"), "rabbitmq", "rabbitmq", "/metrics");
        }
        return this;
    }

    Targets exporter(Tool tool) {
        var job = tool.name().replace("-exporter", "");
        return add(tool.address(), job, job, "/metrics");
    }

    String json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(groups);
    }

    private Targets add(String address, String job, String member, String path) {
        groups.add(new Group(List.of(address), Map.of("job", job, "member", member, "__metrics_path__", path)));
        return this;
    }
}
