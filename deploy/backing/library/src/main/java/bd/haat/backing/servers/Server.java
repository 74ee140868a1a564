package bd.haat.backing.servers;

import bd.haat.backing.process.ServerFailure;
import bd.haat.backing.process.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One kind of server. */
public interface Server {
    /** Debian packages that bring its program; none where it comes from Maven Central or npm. */
    default List<String> packages() {
        return List.of();
    }

    /**
     * Makes the files it needs and starts its process; does not wait until it answers.
     *
     * @throws ServerFailure when something it needs is missing
     */
    Launched launch(Site site);

    /** Whether it does its work now. Asked often while it starts: false for everything else. */
    boolean answers(Map<String, String> endpoint);

    /** How long a start may take on a slow and busy machine. */
    default Duration patience() {
        return Duration.ofSeconds(90);
    }

    /** Whether tests may go on with what a server of an earlier build, perhaps a killed one, left behind. */
    default boolean reusesTestData() {
        return true;
    }

    /** What makes it stop in order. */
    default Signal stopSignal() {
        return Signal.TERM;
    }
}
