package bd.haat.system;

import bd.haat.backing.process.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code deploy/monitoring} holds. */
final class Monitoring {
    static final Path FOLDER = Checkout.root().resolve("deploy/monitoring");
    static final Path RUNBOOKS = Checkout.root().resolve("deploy/runbooks");

    private Monitoring() {}

    /** What every panel of every dashboard asks. */
    static List<Query> panels() {
        var all = new ArrayList<Query>();
        for (var file : files(FOLDER.resolve("grafana/dashboards"), ".json")) {
            for (var panel : Client.JSON.readTree(text(file)).get("panels")) {
                var place = file.getFileName() + ", " + panel.get("title").asString();
                panel.get("targets")
                        .forEach(target ->
                                all.add(new Query(place, target.get("expr").asString())));
            }
        }
        return all;
    }

    /** Beginnings of the names of metrics that nobody tells here. */
    static Set<String> absentHere() {
        return text(FOLDER.resolve("absent-here.txt"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ")[0])
                .collect(Collectors.toSet());
    }

    static List<Path> files(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
