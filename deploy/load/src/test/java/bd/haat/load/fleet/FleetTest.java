package bd.haat.load.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bd.haat.load.LoadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class FleetTest {
    @Test
    void itReadsWhoRunsFromTheLaunchersFile() {
        var state = JsonMapper.builder().build().readTree("""
            {"services": [
               {"name": "order", "service": "order", "url": "http://127.0.0.1:8105", "process": {"pid": 7, "startTicks": 1}},
               {"name": "order-2", "service": "order", "url": "http://127.0.0.1:9001", "process": null},
               {"name": "gateway", "service": "gateway", "url": "http://127.0.0.1:8181", "process": {"pid": 8, "startTicks": 2}}],
             "backing": {"postgres": {"process": {"pid": 9, "startTicks": 3}, "port": 5433, "log": "x"}}}
            """);
        var fleet = Fleet.of(Path.of("home"), state);
        assertThat(fleet.processes())
                .containsExactly(Map.entry("order", 7L), Map.entry("gateway", 8L), Map.entry("postgres", 9L));
        assertThat(fleet.gateway()).hasPort(8181);
        assertThat(fleet.postgresPort()).isEqualTo(5433);
    }

    @Test
    void howAServerIsReachedStandsBesideItsData(@TempDir Path home) throws IOException {
        var folder = Files.createDirectories(home.resolve("data/rabbitmq"));
        Files.writeString(folder.resolve("server.properties"), "endpoint.port=5672\nendpoint.password=s3cret\n");
        var fleet = Fleet.of(home, JsonMapper.builder().build().readTree("{}"));
        assertThat(fleet.endpoint("rabbitmq", "password")).isEqualTo("s3cret");
        assertThatThrownBy(() -> fleet.endpoint("redis", "port")).isInstanceOf(LoadException.class);
    }

    @Test
    void aProcessNameMayHoldParenthesesAndSpaces() {
        var proc = Proc.parse("42 (a) b (c)) S 7 1 1 0 -1 0 0 0 0 0 11 22 33 44 20 0 1 0 999 0 0");
        assertThat(proc).isEqualTo(new Proc(42, 7, 33, 77));
    }

    @Test
    void thisProgramsOwnTimeCounts() {
        var own = Usage.of(Map.of("own", ProcessHandle.current().pid(), "none", -1L));
        assertThat(own.cpuMs().get("own")).isPositive();
        assertThat(own.cpuMs().get("none")).isZero();
        assertThat(own.since(own).totalMs()).isZero();
    }
}
