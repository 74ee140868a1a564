package bd.haat.common.test.containers;

import bd.haat.backing.Backing;
import bd.haat.backing.Running;
import bd.haat.backing.TestServersProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * Test servers by Testcontainers. The containers are marked for reuse, so that all modules of a build share them where {@code
 * TESTCONTAINERS_REUSE_ENABLE=true}; otherwise each JVM has its own.
 */
public class ContainerServers implements TestServersProvider {
    @Override
    public String name() {
        return "containers";
    }

    @Override
    public Running get(Backing kind) {
        var image = Image.of(kind);
        var container = new Container(image);
        container.start();
        return new ContainerServer(kind, container, image);
    }

    /** Its own type closes the library's self-referring generics. */
    static final class Container extends GenericContainer<Container> {
        Container(Image image) {
            super(DockerImageName.parse(image.name()));
            List<Integer> ports = new ArrayList<>(image.otherPorts());
            ports.addFirst(image.port());
            withExposedPorts(ports.toArray(Integer[]::new));
            withEnv(image.environment());
            if (!image.command().isEmpty()) withCommand(image.command().toArray(String[]::new));
            waitingFor(Wait.forLogMessage(image.ready(), image.times()).withStartupTimeout(Duration.ofMinutes(2)));
            withReuse(true);
        }
    }
}
