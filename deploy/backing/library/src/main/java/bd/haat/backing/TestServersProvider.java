package bd.haat.backing;

/** Another source of shared test servers than local processes; see {@link TestServers}. */
public interface TestServersProvider {
    /** The value of {@code haat.backing} that chooses this source. */
    String name();

    /** A server that answers; the same one when it is asked for again. */
    Running get(Backing kind);
}
