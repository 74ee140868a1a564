package bd.haat.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A service of the stack, spoken of by the {@code docker} on the path and its {@code DOCKER_HOST}. */
record SwarmService(String name) implements Victim {
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final String STACK = "haat_";

    static SwarmService of(String name) {
        return new SwarmService(name);
    }

    /** Those with a replica. */
    static List<SwarmService> running() {
        return docker("service", "ls", "--format", "{{.Name}} {{.Replicas}}")
                .lines()
                .filter(line -> !line.contains(" 0/0") && line.startsWith(STACK))
                .map(line -> new SwarmService(line.substring(STACK.length(), line.indexOf(' '))))
                .toList();
    }

    /** Whether it is one of our ten. */
    boolean isOurs() {
        return docker("service", "inspect", "--format", "{{index .Spec.Labels \"bd.haat.part\"}}", STACK + name)
                        .strip()
                        .equals("service")
                || image().contains("-service:");
    }

    String image() {
        return docker("service", "inspect", "--format", "{{.Spec.TaskTemplate.ContainerSpec.Image}}", STACK + name)
                .strip();
    }

    /** The same under another tag, so that Swarm replaces all tasks. */
    String another() {
        var image = image();
        var other =
                image.endsWith("-again") ? image.substring(0, image.length() - "-again".length()) : image + "-again";
        docker("tag", image, other);
        return other;
    }

    /** What a command says in one of its containers, or nothing where none runs. */
    Optional<String> exec(String... command) {
        var found = containers("status=running");
        if (found.isEmpty()) return Optional.empty();
        try {
            return Optional.of(docker(Stream.concat(Stream.of("exec", found.getFirst()), Stream.of(command))
                    .toArray(String[]::new)));
        } catch (IllegalStateException gone) {
            return Optional.empty();
        }
    }

    /** Waits for the end of the update; answers its state: {@code completed}, or {@code rollback_completed} when the new tasks did no good. */
    String update(String image) {
        docker("service", "update", "--quiet", "--detach", "--no-resolve-image", "--image", image, STACK + name);
        return await(name)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> docker("service", "inspect", "--format", "{{.UpdateStatus.State}}", STACK + name)
                                .strip(),
                        state -> state.endsWith("completed") || state.endsWith("paused"));
    }

    @Override
    public void killAndAwait() {
        long begun = System.nanoTime();
        var killed = kill();
        await(name).atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
            var healthy = containers("health=healthy");
            return healthy.size() >= killed.size() && healthy.stream().noneMatch(killed::contains);
        });
        StackSite.report("killed %s: healthy again after %d s", name, StackSite.seconds(begun));
    }

    void scale(int replicas) {
        docker("service", "scale", "--detach", STACK + name + "=" + replicas);
    }

    int healthy() {
        return containers("health=healthy").size();
    }

    /** {@code docker kill} of all that run; answers them. */
    List<String> kill() {
        var victims = containers("status=running");
        if (!victims.isEmpty())
            docker(Stream.concat(Stream.of("kill"), victims.stream()).toArray(String[]::new));
        return victims;
    }

    private List<String> containers(String filter) {
        return docker(
                        "ps",
                        "--quiet",
                        "--filter",
                        "label=com.docker.swarm.service.name=" + STACK + name,
                        "--filter",
                        filter)
                .lines()
                .toList();
    }

    private static String docker(String... arguments) {
        var command = Stream.concat(Stream.of("docker"), Stream.of(arguments)).toList();
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) throw new IllegalStateException(String.join(" ", command) + ": " + said);
            return said;
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
