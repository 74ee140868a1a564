package bd.haat.backing;

import bd.haat.backing.process.ServerFailure;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The servers that all test JVMs of a build share. The first to ask starts one; it stays until no Maven process that
 * asked lives any more, and then for HAAT_TEST_LINGER seconds (environment; 5 when absent).
 *
 * <p>With the system property {@code haat.backing=<name>} a {@link TestServersProvider} of that name, found by
 * {@link ServiceLoader}, stands in for the local processes ({@code containers}: Testcontainers).
 */
public final class TestServers {
    private static final Map<Backing, Running> KNOWN = new ConcurrentHashMap<>();

    private TestServers() {}

    /**
     * A server that answers. Asked from several threads, different kinds start at the same time.
     *
     * @throws BackingException when it cannot be had; the message says the way out
     */
    public static Running get(Backing kind) {
        var known = KNOWN.get(kind);
        if (known == null || !known.alive()) {
            known = provider().get(kind);
            KNOWN.put(kind, known);
        }
        return known;
    }

    private static TestServersProvider provider() {
        var name = System.getProperty("haat.backing", LocalTestServers.NAME);
        if (name.equals(LocalTestServers.NAME)) {
            try {
                return new LocalTestServers();
            } catch (ServerFailure e) {
                throw new BackingException(e.getMessage(), e);
            }
        }
        for (var provider : ServiceLoader.load(TestServersProvider.class)) {
            if (provider.name().equals(name)) {
                return provider;
            }
        }
        throw new BackingException("no provider of test servers named " + name
                + " on the class path; leave out -Dhaat.backing or add the provider's module");
    }
}
