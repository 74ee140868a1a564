package bd.haat.local.watch;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.backing.Backing;
import bd.haat.backing.process.Command;
import bd.haat.local.fake.FakeFleet;
import bd.haat.local.plan.Member;
import bd.haat.local.plan.Slot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TargetsTest {
    @Test
    void eachReplicaIsAskedAtItsManagementPortUnderItsMembersName() {
        var order = Member.of("order", 8105, FakeFleet.SERVICE);
        var json = JsonMapper.shared()
                .readTree(new Targets()
                        .member(new Slot(order, 2, 20_001, 20_002, Map.of()))
                        .json());

        assertThat(json.at("/0/targets/0").asString()).isEqualTo("127.0.0.1:20002");
        assertThat(json.at("/0/labels/member").asString()).isEqualTo("order");
        assertThat(json.at("/0/labels/job").asString()).isEqualTo("haat");
        assertThat(json.at("/0/labels/__metrics_path__").asString()).isEqualTo("/actuator/prometheus");
    }

    @Test
    void rabbitmqIsAskedItselfAndTheOthersThroughTheirExporters() {
        var endpoints = Map.of(Backing.RABBITMQ, Map.of("prometheusPort", "15692"));
        var targets = new Targets().rabbitmq(endpoints);
        targets.exporter(new Tool("redis-exporter", List.of(), Command.of("x"), 9121, "/"));
        var json = JsonMapper.shared().readTree(targets.json());

        assertThat(json.at("/0/targets/0").asString()).isEqualTo("127.0.0.1:15692");
        assertThat(json.at("/1/labels/job").asString()).isEqualTo("redis");
    }

    @Test
    void onlyServersThatRunHaveAnExporter() {
        var endpoints = Map.of(Backing.POSTGRES, Map.of("user", "root", "password", "a/b", "port", "5432"));
        var tools = new Exporters(endpoints, () -> 9_999).all();

        assertThat(tools).extracting(Tool::name).containsExactly("node-exporter", "postgres-exporter");
        assertThat(tools.getLast().command().environment())
                .containsEntry("DATA_SOURCE_NAME", "postgresql://root:a%2Fb@127.0.0.1:5432/postgres?sslmode=disable");
    }
}
