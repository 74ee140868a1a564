package bd.haat.local.settings;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.backing.Backing;
import bd.haat.local.plan.HaatFleet;
import bd.haat.local.plan.PortChoice;
import bd.haat.local.plan.Slot;
import bd.haat.local.plan.Slots;
import bd.haat.local.state.FleetHome;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
    private static final Map<Backing, Map<String, String>> SERVERS = Map.of(
            Backing.POSTGRES, Map.of("host", "127.0.0.1", "port", "5432"),
            Backing.REDIS, Map.of("host", "127.0.0.1", "port", "6379"),
            Backing.RABBITMQ, Map.of("host", "127.0.0.1", "port", "5672", "user", "haat", "password", "secret"),
            Backing.S3, Map.of("url", "http://127.0.0.1:9000", "accessKey", "a", "secretKey", "s"));

    @TempDir
    Path folder;

    private final List<Slot> slots =
            Slots.of(HaatFleet.MEMBERS, Map.of("order", 2, "product", 2), new PortChoice.Fixed());
    private Secrets secrets;
    private Environment environment;

    @BeforeEach
    void make() {
        secrets = new Secrets(new FleetHome(folder));
        environment = new Environment(slots, secrets, Map.of("order", Map.of("HAAT_PAYMENT_EXPIRY", "10s")));
    }

    @Test
    void aServiceIsToldItsPortsServersAndSecrets() {
        var order = of("order");

        assertThat(order)
                .containsEntry("SERVER_PORT", "8105")
                .containsEntry("SERVER_ADDRESS", "127.0.0.1")
                .containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:5432/order")
                .containsEntry("SPRING_DATASOURCE_USERNAME", "order")
                .containsEntry("SPRING_DATASOURCE_PASSWORD", secrets.databasePassword("order"))
                .containsEntry("SPRING_RABBITMQ_VIRTUAL_HOST", "haat")
                .containsEntry("SPRING_DATA_REDIS_PORT", "6379")
                .containsEntry("HAAT_S3_BUCKET", "haat-order")
                .containsEntry("HAAT_CURSOR_SECRET", secrets.cursorSecret())
                .containsEntry("HAAT_PAYMENT_EXPIRY", "10s")
                .doesNotContainKeys("MANAGEMENT_SERVER_PORT", "HAAT_ADMIN_PASSWORD");
    }

    @Test
    void aServiceIsToldOfEachOfItsDatabases() {
        var members = HaatFleet.MEMBERS.stream()
                .map(member -> member.databases(member.name().equals("order") ? 2 : 1))
                .toList();
        var order = Slots.of(members, Map.of(), new PortChoice.Fixed()).stream()
                .filter(slot -> slot.name().equals("order"))
                .findFirst()
                .orElseThrow();

        assertThat(environment.of(order, SERVERS))
                .containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:5432/order")
                .containsEntry("HAAT_SHARDS_0_URL", "jdbc:postgresql://127.0.0.1:5432/order_1")
                .containsEntry("HAAT_SHARDS_0_USERNAME", "order_1")
                .containsEntry("HAAT_SHARDS_0_PASSWORD", secrets.databasePassword("order_1"));
    }

    @Test
    void allReplicasOfAServiceAreListed() {
        var second = slots.stream()
                .filter(slot -> slot.name().equals("order-2"))
                .findFirst()
                .orElseThrow();

        assertThat(of("user"))
                .containsEntry("HAAT_SERVICES_ORDER", "http://127.0.0.1:8105," + second.url())
                .containsEntry("HAAT_SERVICES_SELLER", "http://127.0.0.1:8102")
                .containsEntry("HAAT_PUBLIC_URL", "http://127.0.0.1:8080")
                .containsEntry("HAAT_SANDBOX_URL", "http://127.0.0.1:8090");
    }

    @Test
    void aServiceHasItsOwnKeyAndTheHashesOfTheOthers() {
        assertThat(of("seller"))
                .containsEntry("HAAT_INTERNAL_KEY", secrets.serviceKey("seller"))
                .containsEntry("HAAT_INTERNAL_ACCEPTED_ORDER", secrets.acceptedKey("order"))
                .doesNotContainKeys("HAAT_INTERNAL_ACCEPTED_SELLER", "HAAT_INTERNAL_ACCEPTED_SANDBOX");
        assertThat(of("sandbox").keySet()).noneMatch(name -> name.startsWith("HAAT_INTERNAL"));
    }

    @Test
    void settingsOfItsOwnAreFilledIn() {
        var smtp = slots.getFirst().extraPorts().get("SANDBOX_SMTP_PORT").toString();

        assertThat(of("sandbox")).containsEntry("SANDBOX_SMTP_PORT", smtp);
        assertThat(of("notification")).containsEntry("SPRING_MAIL_PORT", smtp);
        assertThat(of("user")).containsEntry("HAAT_ADMIN_PASSWORD", secrets.adminPassword());
        assertThat(of("gateway"))
                .containsEntry("MANAGEMENT_SERVER_PORT", "8110")
                .containsEntry("HAAT_LIMITS_MULTIPLIER", "100");
    }

    @Test
    void aServerThatCannotBeHadIsNotMentioned() {
        assertThat(of("analytics")).doesNotContainKey("HAAT_CLICKHOUSE_URL");
    }

    @Test
    void nothingOfAnotherFleetIsInherited() {
        var inherited = new HashMap<>(
                Map.of("PATH", "/bin", "HAAT_HOME", "x", "HAAT_ADMIN_PASSWORD", "x", "HAAT_INTERNAL_KEY", "x"));

        Environment.dropOurs(inherited);

        assertThat(inherited).containsOnlyKeys("PATH");
    }

    private Map<String, String> of(String name) {
        var slot = slots.stream().filter(each -> each.name().equals(name)).findFirst();
        return environment.of(slot.orElseThrow(), SERVERS);
    }
}
