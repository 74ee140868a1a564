package bd.haat.common.test.migration;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.backing.Backing;
import bd.haat.backing.PostgresDatabases;
import bd.haat.backing.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.junit.jupiter.api.DynamicTest;

/**
 * Expand, then contract: while a release is under way, the version before works on the migrated database. A real PostgreSQL takes
 * each migration, and its catalogue is compared before and after. What takes something away says so in its first line and names
 * the migration that made it dispensable, landed with an earlier release:
 *
 * <pre>-- contract of V012: nothing since release 1.4 reads it</pre>
 *
 * <p>What the catalogue cannot show: changed data ({@code DELETE}, {@code UPDATE}), what triggers and functions do inside, and
 * whether the release of the named migration has really run everywhere.
 */
public final class Migrations {
    private static final Pattern CONTRACT = Pattern.compile("-- contract of (V\\d+): \\S.*");

    /** Landed before anything ran in production, where all of them came at once to an empty database. None is added. */
    private static final Set<String> BEFORE_THE_FIRST_RELEASE =
            Set.of("location V004", "order V018", "order V026", "product V007", "user V005");

    private Migrations() {}

    /** A test of the migrations in a folder, none where there is no such folder. */
    public static Stream<DynamicTest> check(String service, Path folder) {
        if (!Files.isDirectory(folder)) return Stream.empty();
        return Stream.of(DynamicTest.dynamicTest("migrations expand, and contract by name", () -> {
            var refused = refused(service, folder);
            var excused = BEFORE_THE_FIRST_RELEASE.stream().filter(entry -> entry.startsWith(service + " "));
            assertThat(refused.keySet().stream().map(file -> service + " " + version(file)))
                    .as("%s; what is meant begins with: -- contract of V…: why nothing that runs needs it", refused)
                    .containsExactlyInAnyOrderElementsOf(excused.toList());
        }));
    }

    /** File names of the migrations that break something without saying so, and what. */
    static Map<String, List<String>> refused(String name, Path folder) {
        var found = new TreeMap<String, List<String>>();
        breaks(name, folder).forEach((file, breaks) -> {
            var refusals = breaks.stream()
                    .filter(broken -> !declared(folder, file, broken))
                    .map(Break::what)
                    .toList();
            if (!refusals.isEmpty()) found.put(file, refusals);
        });
        return found;
    }

    private static Map<String, List<Break>> breaks(String name, Path folder) {
        var server = TestServers.get(Backing.POSTGRES);
        var database = name.replace('-', '_') + "_migrations";
        PostgresDatabases.drop(server, database);
        PostgresDatabases.ensure(server, database, database);
        var watch = new Watch();
        Flyway.configure()
                .dataSource(PostgresDatabases.url(server, database), database, database)
                .locations("filesystem:" + folder.toAbsolutePath())
                .callbacks(watch)
                .load()
                .migrate();
        PostgresDatabases.drop(server, database);
        return watch.breaks;
    }

    private static boolean declared(Path folder, String file, Break broken) {
        var declaration =
                CONTRACT.matcher(text(folder.resolve(file)).lines().findFirst().orElse(""));
        if (!declaration.matches() || declaration.group(1).compareTo(version(file)) >= 0) return false;
        var named = Pattern.compile("\\b" + Pattern.quote(broken.of().split("\\(")[0]) + "\\b");
        return files(folder).stream()
                .filter(expand -> version(expand).equals(declaration.group(1)))
                .anyMatch(expand -> named.matcher(text(folder.resolve(expand))).find());
    }

    private static String version(String file) {
        return file.split("__")[0];
    }

    private static List<String> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Compares the catalogue before and after each migration. */
    private static final class Watch extends BaseCallback {
        private final Map<String, List<Break>> breaks = new TreeMap<>();
        private Catalogue before;

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
        }

        @Override
        public void handle(Event event, Context context) {
            try {
                var now = Catalogue.read(context.getConnection());
                if (event == Event.AFTER_EACH_MIGRATE) {
                    var script = Path.of(context.getMigrationInfo().getScript())
                            .getFileName()
                            .toString();
                    breaks.put(script, new ArrayList<>(Break.between(before, now)));
                }
                before = now;
            } catch (SQLException unreadable) {
                throw new FlywayException(unreadable);
            }
        }
    }
}
