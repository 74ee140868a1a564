package bd.haat.local;

import bd.haat.local.screen.Screen;
import bd.haat.local.state.FleetHome;
import bd.haat.local.state.FleetLock;
import bd.haat.local.state.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code deploy/up}: starts the fleet and stays until it is told to stop. */
record UpCommand(Path checkout, FleetHome home) {
    int run(List<String> arguments) throws InterruptedException {
        var options = FleetOptions.of(checkout).home(home.root());
        UpArguments.read(arguments, System.getenv(), options);
        var screen = Boolean.getBoolean("haat.terminal") ? Screen.live(System.out) : Screen.plain(System.out);
        options.screen(screen);
        var other = FleetLock.holder(home);
        if (other.isPresent()) {
            screen.say("it runs already: launcher process " + other.get().pid()
                    + "; deploy/status shows it, deploy/down stops it");
            return options.reset ? 1 : 0;
        }
        removeOlderLaunchers();
        var fleet = Fleet.start(options);
        new Welcome(fleet).lines().forEach(System.out::println);
        Thread.currentThread().join(); // a signal ends the JVM, and the fleet with it
        return 0;
    }

    /** Each build of the launcher runs from a copy of its own in {@code run/launcher}. */
    private void removeOlderLaunchers() {
        var own =
                Path.of(System.getProperty("java.class.path")).toAbsolutePath().getParent();
        var copies = home.run().resolve("launcher");
        if (own == null || !copies.equals(own.getParent())) {
            return;
        }
        try (var all = Files.newDirectoryStream(copies, copy -> !copy.equals(own))) {
            all.forEach(Folders::delete);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
