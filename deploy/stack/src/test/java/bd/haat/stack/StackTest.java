package bd.haat.stack;

import static bd.haat.stack.StackFile.at;
import static bd.haat.stack.StackFile.list;
import static bd.haat.stack.StackFile.map;
import static bd.haat.stack.StackFile.part;
import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.local.plan.HaatFleet;
import bd.haat.local.plan.Member;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StackTest {
    private static final StackFile STACK = StackFile.whole();
    private static final Pattern PINNED =
            Pattern.compile("[a-z0-9._/-]+:v?[A-Za-z0-9.-]*\\d+[.-]\\d+[.-]\\d+[A-Za-z0-9.-]*");
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|passwd|secret|token|key|credential).*");
    private static final List<String> SIZES = StackFile.SIZES;

    static Stream<String> services() {
        return STACK.services().keySet().stream();
    }

    static Stream<String> ours() {
        return HaatFleet.MEMBERS.stream().map(Member::name).filter(Predicate.not("sandbox"::equals));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void eachServiceOfTheMarketIsThereAndReplacedWithoutAGap(String name) {
        var service = at(STACK.services(), name);
        assertThat(service.get("image"))
                .asString()
                .matches("\\$\\{HAAT_REGISTRY:-haat}/" + name + "-service:\\$\\{HAAT_VERSION}");
        assertThat(service).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
        var update = at(service, "deploy", "update_config");
        assertThat(update)
                .containsEntry("order", "start-first")
                .containsEntry("failure_action", "rollback")
                .containsEntry("parallelism", 1);
        assertThat((int) at(service, "deploy").get("replicas")).isGreaterThan(1);
        int drain = (int) at(service, "environment").get("HAAT_DRAIN");
        int grace = Integer.parseInt(
                String.valueOf(service.get("stop_grace_period")).replace("s", ""));
        assertThat(grace).as("seconds until it is killed").isGreaterThan(drain + 20 + 5);
        assertThat(list(service, "secrets").stream().map(secret -> map(secret).get("target")))
                .as("its own key")
                .contains("haat.internal.key");
    }

    @Test
    void theServicesAreToldWhereEachOtherIs() {
        var told = at(StackFile.read("deploy/stack/services/market.yml").content(), "haat", "services");
        assertThat(told.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        ours().filter(Predicate.not("gateway"::equals)).toList());
        told.forEach((name, url) -> assertThat(url).isEqualTo("http://" + name + "${haat.colour:}:8080"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void eachHasBoundsAPlaceALogLimitAndAHealthCheck(String name) {
        var service = STACK.services().get(name);
        for (var bound : List.of("limits", "reservations"))
            assertThat(at(service, "deploy", "resources", bound)).containsOnlyKeys("cpus", "memory");
        assertThat(at(service, "deploy", "placement")).containsKey("constraints");
        assertThat(at(service, "deploy", "restart_policy")).containsKey("condition");
        assertThat(at(service, "deploy", "labels")).containsKey("bd.haat.cost");
        assertThat(at(service, "logging", "options")).containsKeys("max-size", "max-file");
        if (!part(service).equals("job"))
            assertThat(at(service, "healthcheck")).containsKeys("test", "interval", "timeout");
    }

    /** {@code deploy/stack/await} waits for a job's end, so whatever never ends is none. */
    @ParameterizedTest
    @MethodSource("services")
    void aJobEnds(String name) {
        var service = STACK.services().get(name);
        assertThat(at(service, "deploy", "restart_policy").get("condition"))
                .isEqualTo(part(service).equals("job") ? "on-failure" : "any");
    }

    @ParameterizedTest
    @MethodSource("services")
    void eachImageIsPinned(String name) {
        var image = String.valueOf(at(STACK.services(), name).get("image"));
        if (!image.startsWith("${HAAT_REGISTRY:-haat}/")) assertThat(image).matches(PINNED);
        else assertThat(image).contains(":${HAAT_VERSION");
    }

    @ParameterizedTest
    @MethodSource("services")
    void noSecretStandsInTheEnvironment(String name) {
        var environment = at(STACK.services().get(name), "environment");
        environment.forEach((setting, value) -> {
            if (SECRET.matcher(setting).matches()
                    && !setting.startsWith("xpack.")
                    && !String.valueOf(value).startsWith("/run/secrets/"))
                assertThat(setting).as(name).endsWith("_FILE");
            assertThat(String.valueOf(value)).as(setting).doesNotContainPattern("://[^/]*:[^/]*@");
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void storesAreReachedOnTheDataNetworkAlone(String name) {
        var service = STACK.services().get(name);
        var networks = list(service, "networks");
        switch (part(service)) {
            case "store", "backup", "job" -> assertThat(networks).isEqualTo(List.of("data"));
            case "edge" ->
                assertThat(networks).isEqualTo(name.equals("weights") ? List.of("edge") : List.of("edge", "watch"));
            case "watch" -> {
                assertThat(networks.contains("edge")).isFalse();
                assertThat(networks.contains("app")).as("spans arrive").isEqualTo(name.equals("jaeger"));
                assertThat(map(service)).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
            }
            case "service" -> assertThat(networks.contains("edge")).isEqualTo(name.equals("gateway"));
            case "operator" -> assertThat(networks).isEqualTo(List.of("watch"));
            case "proxy" -> assertThat(networks.contains("edge")).isEqualTo(name.equals("uploads"));
            default ->
                assertThat(part(service)).as("label bd.haat.part of " + name).isEmpty();
        }
        assertThat(list(service, "ports").isEmpty()).as("published").isEqualTo(!name.equals("nginx"));
        assertThat(at(STACK.section("networks"), "data")).containsEntry("internal", true);
    }

    /** The job works on the volume and on the node of the PostgreSQL that it asks whether it leads. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aJobOfBackupsIsBesideEachPostgres(int node) {
        var job = at(STACK.services(), "backup-" + node);
        var postgres = at(STACK.services(), "patroni-" + node);
        var volume = "patroni-" + node + ":/var/lib/postgresql";
        assertThat(list(postgres, "volumes").contains(volume)).isTrue();
        assertThat(list(job, "volumes")).isEqualTo(List.of(volume));
        assertThat(at(job, "deploy", "placement")).isEqualTo(at(postgres, "deploy", "placement"));
        assertThat(job.get("image")).isEqualTo(postgres.get("image"));
        assertThat(at(job, "environment").get("HAAT_NODE")).asString().contains("//patroni-" + node + ":8008");
        assertThat(list(postgres, "secrets"))
                .hasSizeGreaterThan(2)
                .anySatisfy(secret -> assertThat(map(secret).get("source")).isEqualTo("backup-cipher"));
    }

    @ParameterizedTest
    @FieldSource("SIZES")
    void aSizeChangesWhatThereIsAndFitsItsNodes(String size) {
        var overlay = StackFile.size(size);
        assertThat(STACK.services().keySet()).containsAll(overlay.services().keySet());
        var reserved = new Reservations(STACK, overlay);
        switch (size) {
            case "small" -> assertThat(reserved.megabytes(_ -> true)).isLessThan(13_000); // of 16 GB
            case "medium" -> {
                assertThat(reserved.megabytes(_ -> true)).isLessThan(3 * 26_000); // of 3 × 32 GB
                // what watches keeps its files on the first node, beside a third of the stores
                assertThat(reserved.megabytes(reserved::onTheFirstNode)).isLessThan(16_000);
            }
            default ->
                assertThat(reserved.megabytes(reserved::onTheFirstNode)).isLessThan(57_000); // of a store's 64 GB
        }
    }

    /** Memory that Swarm sets aside. */
    private record Reservations(StackFile base, StackFile overlay) {
        long megabytes(Predicate<String> which) {
            return base.services().keySet().stream()
                    .filter(which)
                    .mapToLong(this::ofService)
                    .sum();
        }

        boolean onTheFirstNode(String name) {
            return either(name, "mode") != null
                    || list(either(name, "placement"), "constraints").contains("node.labels.haat.store == 1");
        }

        /** Of a service with a task on each node one task is counted. */
        private long ofService(String name) {
            int replicas = either(name, "replicas") instanceof Integer number ? number : 1;
            var memory = String.valueOf(either(name, "resources", "reservations", "memory"));
            long size = Long.parseLong(memory.replaceAll("\\D", "")) * (memory.endsWith("G") ? 1024 : 1);
            return replicas * size;
        }

        private Object either(String name, String... path) {
            var above = value(overlay.services().getOrDefault(name, Map.of()), path);
            return above == null ? value(base.services().get(name), path) : above;
        }

        private static Object value(Object service, String... path) {
            var found = at(service, "deploy");
            for (int i = 0; i < path.length - 1; i++) found = at(found, path[i]);
            return found.get(path[path.length - 1]);
        }
    }
}
