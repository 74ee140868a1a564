package bd.haat.backing;

/**
 * The servers that all test JVMs of a build share. The first to ask starts one; it stays until no Maven process that
 * asked lives any more, and then for HAAT_TEST_LINGER seconds (environment; 5 when absent).
 *
 * <p>With the system property {@code haat.backing=<name>} a {@link TestServersProvider} of that name, found by
 * {@link java.util.ServiceLoader}, stands in for the local processes ({@code containers}: Testcontainers).
 */
public final class TestServers {
    private TestServers() {}

    /** @throws BackingException when it cannot be had; the message says the way out */
    public static Running get(Backing kind) {
        return BackingServices.start(kind, new BackingHome(java.nio.file.Path.of(".haat/test"), false));
    }
}
