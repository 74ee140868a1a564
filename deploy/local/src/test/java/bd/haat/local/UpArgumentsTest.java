package bd.haat.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bd.haat.local.plan.PortChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UpArgumentsTest {
    private final FleetOptions options = FleetOptions.of(Path.of("."));

    @Test
    void withoutArgumentsAllIsAsUsual() {
        read(Map.of());

        assertThat(options.seed && options.build && options.train && options.durable)
                .isTrue();
        assertThat(options.reset || options.watch).isFalse();
        assertThat(options.ports).isEqualTo(new PortChoice.Fixed());
    }

    @Test
    void readsEachFlagWithASpaceOrAnEqualsSign() {
        read(Map.of(), "--reset", "--no-seed", "--no-build", "--no-train", "--together", "3", "--ports=24000");
        read(Map.of(), "--replicas", "order=3,product=2", "--shards", "order=2", "--only=user,order", "--watch");

        assertThat(options.reset && options.watch).isTrue();
        assertThat(options.seed || options.build || options.train).isFalse();
        assertThat(options.startTogether).isEqualTo(3);
        assertThat(options.ports).isEqualTo(new PortChoice.From(24_000));
        assertThat(options.replicas).isEqualTo(Map.of("order", 3, "product", 2));
        assertThat(options.shards).isEqualTo(Map.of("order", 2));
        assertThat(options.only).isEqualTo(Set.of("user", "order"));
    }

    @Test
    void replicasMayBeJoinedByAnEqualsSignAsWell() {
        read(Map.of(), "--replicas=order=3,product=2");

        assertThat(options.replicas).isEqualTo(Map.of("order", 3, "product", 2));
    }

    @Test
    void theEnvironmentCountsToo() {
        read(Map.of("CI", "true", "HAAT_PORT_BASE", "random"));

        assertThat(options.train).isFalse();
        assertThat(options.ports).isEqualTo(new PortChoice.Random());
    }

    @Test
    void whatItDoesNotUnderstandItRefuses() {
        for (var wrong : List.of(
                "--sead", "--replicas", "--replicas=order", "--replicas=order=0", "--together=x", "--ports=x", "-h")) {
            assertThatThrownBy(() -> read(Map.of(), wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void read(Map<String, String> environment, String... arguments) {
        UpArguments.read(List.of(arguments), environment, options);
    }
}
