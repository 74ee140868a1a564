package bd.haat.stack;

import static bd.haat.stack.StackFile.list;
import static bd.haat.stack.StackFile.map;
import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.backing.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets, configs and volumes: what is used is declared, what is declared is used, and somebody makes it. */
class StackPartsTest {
    private static final StackFile STACK = StackFile.whole();

    @Test
    void whatIsUsedIsDeclaredAndTheOtherWayRound() {
        for (var kind : Set.of("secrets", "configs", "networks"))
            assertThat(used(kind)).as(kind).isEqualTo(STACK.section(kind).keySet());
        assertThat(used("volumes")).isEqualTo(STACK.section("volumes").keySet());
    }

    @Test
    void eachConfigIsAFileWhoseHashIsPartOfItsName() {
        Stream.concat(
                        Stream.of(STACK),
                        Stream.concat(StackFile.SIZES.stream(), Stream.of("cloudflare", "consul", "vault"))
                                .map(StackFile::size))
                .flatMap(file -> file.section("configs").values().stream())
                .map(StackFile::map)
                .filter(config -> config.containsKey("file"))
                .forEach(config -> {
                    var file = String.valueOf(config.get("file"));
                    assertThat(StackFile.ROOT.resolve(file)).isRegularFile();
                    var variable = file.replaceFirst("^deploy/(stack/)?", "").replaceAll("[^a-zA-Z0-9]", "_");
                    assertThat(config.get("name")).asString().endsWith("-${" + variable + ":-1}");
                });
    }

    @Test
    void aServerSeesOnlyTheSecretsItNeeds() {
        STACK.services().forEach((name, service) -> {
            var databases = sources(service, "secrets").filter(secret -> secret.startsWith("db-"));
            if (!name.equals("databases")) assertThat(databases).as(name).allMatch(("db-" + name)::equals);
            assertThat(sources(service, "secrets").filter(secret -> secret.startsWith("key-")))
                    .as(name)
                    .allMatch(("key-" + name)::equals);
        });
    }

    @Test
    void secretsAreMadeOnceAndWhatOthersMustGiveIsNamed(@TempDir Path folder) throws IOException {
        var engine = new Engine(folder);
        var said = engine.run("secrets");
        assertThat(said.exit()).as(said.output()).isZero();
        for (var name : STACK.section("secrets").keySet()) {
            var made = engine.secret(name);
            if (said.output().contains("missing: haat-" + name))
                assertThat(made).doesNotExist();
            else assertThat(Files.readString(made)).as(name).hasSizeGreaterThanOrEqualTo(24);
        }
        assertThat(Files.readString(engine.config("accepted-keys")))
                .contains("haat.internal.accepted:\n")
                .containsPattern("\n  gateway: [0-9a-f]{64}\n");
        assertThat(Files.readString(engine.secret("db-order"))).contains("haat.database=order\n", "username=order_a\n");
        Files.move(engine.secret("db-order"), engine.secret("db-order.2"));
        assertThat(engine.run("secrets").output()).doesNotContain("made");
    }

    @Test
    void aDatabasesPasswordIsChangedInTheOtherLogin(@TempDir Path folder) throws IOException {
        var engine = new Engine(folder);
        Files.createFile(engine.secret("db-order"));
        var rotated = engine.run("rotate", "db-order");
        assertThat(rotated.exit()).as(rotated.output()).isZero();
        assertThat(Files.readString(engine.secret("db-order.2")))
                .contains("haat.database=order\n", "username=order_b\n")
                .containsPattern("password=[\\w-]{40}\n");
        assertThat(engine.told())
                .as("the job knows the new login before the service uses it; the old is closed after that")
                .satisfiesExactly(
                        job -> assertThat(job)
                                .contains("--secret-rm haat-db-order ", "haat-db-order.2,target=db-order")
                                .endsWith("haat_databases"),
                        service -> assertThat(service)
                                .contains("--secret-rm haat-db-order ", "haat-db-order.2,target=database.properties")
                                .endsWith("haat_order"),
                        job -> assertThat(job).contains("HAAT_RETIRE=order").endsWith("haat_databases"),
                        removal -> assertThat(removal).isEqualTo("secret rm haat-db-order"));
        assertThat(engine.run("rotate", "db-order").exit()).isZero();
        assertThat(Files.readString(engine.secret("db-order.3"))).contains("username=order_a\n");
    }

    @Test
    void aServiceThatDoesNotTakeItsNewLoginKeepsTheOld(@TempDir Path folder) throws IOException {
        var engine = new Engine(folder);
        Files.createFile(engine.secret("db-order"));
        engine.updatesEnd("rollback_completed");
        var refused = engine.run("rotate", "db-order");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.output()).contains("haat_order is rollback_completed: both logins are good");
        assertThat(engine.secret("db-order")).exists();
        assertThat(engine.told()).noneMatch(told -> told.contains("HAAT_RETIRE="));
    }

    @Test
    void theNewestVersionOfASecretIsDeployed(@TempDir Path folder) throws IOException {
        var engine = new Engine(folder);
        for (var version : List.of("", ".2", ".9")) Files.createFile(engine.secret("cursor-secret" + version));
        assertThat(engine.run("rotate", "cursor-secret").output()).contains("made haat-cursor-secret.10");
        var deployed = engine.run("deploy", "medium");
        assertThat(deployed.exit()).as(deployed.output()).isZero();
        assertThat(engine.told()).contains("haat_cursor_secret=.10").noneMatch(told -> told.startsWith("haat_redis"));
        assertThat(STACK.section("secrets").get("cursor-secret"))
                .hasToString("{external=true, name=haat-cursor-secret${haat_cursor_secret:-}}");
    }

    @Test
    void scriptsAreSound() throws IOException {
        try (var files = Stream.concat(
                Files.walk(StackFile.ROOT.resolve("deploy/stack"), 2),
                Files.list(StackFile.ROOT.resolve("deploy/docker")))) {
            var scripts = files.filter(Files::isRegularFile)
                    .filter(Files::isExecutable)
                    .toList();
            assertThat(scripts).hasSizeGreaterThan(8);
            for (var script : scripts) {
                var checked = Command.of("bash", "-n", script.toString()).run();
                assertThat(checked.exit()).as(checked.output()).isZero();
            }
        }
    }

    private static Set<String> used(String kind) {
        return STACK.services().values().stream()
                .flatMap(service -> sources(service, kind))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names in the long form, the short form, and with a path behind. */
    private static Stream<String> sources(Object service, String kind) {
        return list(service, kind).stream()
                .filter(use -> !(use instanceof Map<?, ?> mount
                        && Set.of("tmpfs", "bind").contains(String.valueOf(mount.get("type")))))
                .map(use -> use instanceof Map<?, ?> ? map(use).get("source") : use)
                .map(use -> String.valueOf(use).split(":")[0]);
    }
}
