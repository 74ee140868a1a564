package bd.haat.stack;

import static bd.haat.stack.StackFile.list;
import static bd.haat.stack.StackFile.map;
import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.backing.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Stream.concat(Stream.of(STACK), StackFile.SIZES.stream().map(StackFile::size))
                .flatMap(file -> file.section("configs").values().stream())
                .map(StackFile::map)
                .filter(config -> config.containsKey("file"))
                .forEach(config -> {
                    var file = String.valueOf(config.get("file"));
                    assertThat(StackFile.ROOT.resolve(file)).isRegularFile();
                    var variable = file.replace("deploy/stack/", "").replaceAll("[^a-zA-Z0-9]", "_");
                    assertThat(config.get("name")).asString().endsWith("-${" + variable + ":-1}");
                });
    }

    @Test
    void aServerSeesOnlyTheSecretsItNeeds() {
        STACK.services().forEach((name, service) -> {
            var databases = sources(service, "secrets").filter(secret -> secret.startsWith("db-"));
            if (!name.startsWith("patroni") && !name.equals("pgbouncer"))
                assertThat(databases).as(name).allMatch(("db-" + name)::equals);
            assertThat(sources(service, "secrets").filter(secret -> secret.startsWith("key-")))
                    .as(name)
                    .allMatch(("key-" + name)::equals);
        });
    }

    /** Against a stand-in for the engine that keeps what it is told to create as files. */
    @Test
    void secretsAreMadeOnceAndWhatOthersMustGiveIsNamed(@TempDir Path folder) throws IOException {
        var engine = folder.resolve("docker");
        Files.writeString(engine, """
                #!/bin/sh
                case $2 in
                inspect) test -e "%1$s/$1-$3" ;;
                create) if [ "$4" = - ]; then cat; else cat "$4"; fi >"%1$s/$1-$3" ;;
                esac
                """.formatted(folder));
        assertThat(engine.toFile().setExecutable(true)).isTrue();
        var make = Command.of(StackFile.ROOT.resolve("deploy/stack/secrets").toString())
                .with("PATH", folder + ":" + System.getenv("PATH"));
        var said = make.run();
        assertThat(said.exit()).as(said.output()).isZero();
        for (var name : STACK.section("secrets").keySet()) {
            var made = folder.resolve("secret-haat-" + name);
            if (said.output().contains("missing: haat-" + name))
                assertThat(made).doesNotExist();
            else assertThat(Files.readString(made)).as(name).hasSizeGreaterThanOrEqualTo(24);
        }
        assertThat(Files.readString(folder.resolve("config-haat-accepted-keys")))
                .contains("haat.internal.accepted:\n")
                .containsPattern("\n  gateway: [0-9a-f]{64}\n");
        assertThat(make.run().output()).doesNotContain("made");
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
