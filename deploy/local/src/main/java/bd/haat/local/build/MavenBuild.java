package bd.haat.local.build;

import bd.haat.local.plan.Program;
import bd.haat.local.state.FleetException;
import bd.haat.local.state.LogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Packages modules with the checkout's {@code mvnw}, without their tests. */
public final class MavenBuild {
    private final Checkout checkout;
    private final LogFile log;
    private final Consumer<String> say;

    public MavenBuild(Checkout checkout, LogFile log, Consumer<String> say) {
        this.checkout = checkout;
        this.log = log;
        this.say = say;
    }

    /** @throws FleetException with the end of Maven's words when it fails */
    public void run(List<Program.Module> modules) throws InterruptedException {
        var names = modules.stream().map(Program.Module::folder).collect(Collectors.joining(","));
        say.accept("building " + names.replace(",", ", ") + " (" + log.path() + ")");
        var begun = Instant.now();
        try {
            var maven = new ProcessBuilder(
                            "./mvnw", "-B", "-q", "-DskipTests", "-T", "1C", "-am", "-pl", names, "package")
                    .directory(checkout.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()))
                    .start();
            await(maven, begun);
            for (var module : modules) {
                // An unchanged jar keeps its time; what was edited since the build began stays stale.
                Files.setLastModifiedTime(checkout.jar(module), FileTime.from(begun));
            }
        } catch (IOException failed) {
            throw new FleetException("building " + names + " failed: " + failed.getMessage(), failed);
        }
    }

    private void await(Process maven, Instant begun) throws InterruptedException {
        try {
            while (!maven.waitFor(30, TimeUnit.SECONDS)) {
                say.accept("still building, " + begun.until(Instant.now()).toSeconds() + " s so far");
            }
        } catch (InterruptedException stopped) {
            maven.destroy();
            throw stopped;
        }
        if (maven.exitValue() != 0) {
            throw new FleetException("the build failed:\n" + String.join("\n", log.tail(25)));
        }
    }
}
