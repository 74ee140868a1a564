package bd.haat.backing;

import java.nio.file.Path;
import java.util.Map;

/** A server that others use as well: one user cannot stop it. */
record Shared(Running server) implements Running {
    @Override
    public Backing kind() {
        return server.kind();
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public Map<String, String> endpoint() {
        return server.endpoint();
    }

    @Override
    public long pid() {
        return server.pid();
    }

    @Override
    public boolean alive() {
        return server.alive();
    }

    @Override
    public Path log() {
        return server.log();
    }

    @Override
    public void stop() {
        // The watchdog stops it when nobody uses it any more.
    }
}
