package bd.haat.backing;

import bd.haat.backing.process.ProcessId;
import bd.haat.backing.process.Processes;
import bd.haat.backing.process.Signal;
import bd.haat.backing.servers.Launched;
import bd.haat.backing.servers.Server;
import bd.haat.backing.servers.Site;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A server that is a process of this machine. */
record LocalServer(Backing kind, Server server, Path folder, Launched launched) implements Running {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public int port() {
        return Integer.parseInt(endpoint("port"));
    }

    @Override
    public Map<String, String> endpoint() {
        return launched.endpoint();
    }

    @Override
    public long pid() {
        return launched.main().pid();
    }

    @Override
    public boolean alive() {
        return launched.main().alive();
    }

    @Override
    public Path log() {
        return folder.resolve(Site.LOG);
    }

    @Override
    public void stop() {
        Processes.end(launched.main(), server.stopSignal(), PATIENCE);
        launched.companions().forEach(LocalServer::end);
    }

    /** Ends a companion, which has nothing to put in order. */
    static void end(ProcessId companion) {
        Processes.end(companion, Signal.TERM, PATIENCE);
    }
}
