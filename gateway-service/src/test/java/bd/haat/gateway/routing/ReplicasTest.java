package bd.haat.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplicasTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Replicas replicas = replicas("http://a:1", "http://b:1", "http://c:1/");

    @Test
    void idleReplicasTakeTurns() {
        var chosen = new HashSet<Replica>();
        for (int i = 0; i < 3; i++) chosen.add(replicas.choose("order"));
        assertThat(chosen).hasSize(3);
    }

    @Test
    void theOneWithTheFewestRequestsUnderWayIsNext() {
        var busy = replicas.choose("order");
        busy.began();
        for (int i = 0; i < 6; i++) assertThat(replicas.choose("order")).isNotSameAs(busy);
        busy.ended();
    }

    @Test
    void whoFailedRestsAndIsCountedOut() {
        var failed = replicas.choose("order");
        assertThat(failed.failed()).isTrue();
        assertThat(failed.failed()).isFalse();
        for (int i = 0; i < 6; i++) assertThat(replicas.choose("order")).isNotSameAs(failed);
        assertThat(meters.get("haat.gateway.replicas.usable")
                        .tag("service", "order")
                        .gauge()
                        .value())
                .isEqualTo(2);
    }

    @Test
    void whereAllRestOneIsTriedAllTheSame() {
        for (int i = 0; i < 3; i++) replicas.choose("order").failed();
        assertThat(replicas.choose("order")).isNotNull();
    }

    @Test
    void aSecondTryGoesToAnother() {
        var first = replicas.choose("order");
        assertThat(replicas.choose("order", List.of(first))).isNotSameAs(first);
    }

    @Test
    void aPathIsPutBehindTheBaseUnchanged() {
        assertThat(replicas("http://a:1/").choose("order").at("/x%20y?q=%E0%A6%9A&a=b%26c"))
                .hasToString("http://a:1/x%20y?q=%E0%A6%9A&a=b%26c");
    }

    @Test
    void aServiceWithoutAnAddressStopsTheStart() {
        assertThatThrownBy(() -> new Replicas(new ServiceSettings(Map.of()), meters))
                .hasMessageContaining("haat.services.");
    }

    private Replicas replicas(String... bases) {
        var all = new HashMap<String, List<URI>>();
        for (var service : Routes.SERVICES)
            all.put(service, List.of(bases).stream().map(URI::create).toList());
        return new Replicas(new ServiceSettings(all), meters);
    }
}
