package bd.haat.backing;

import bd.haat.backing.process.Await;
import bd.haat.backing.process.Folders;
import bd.haat.backing.process.ServerFailure;
import bd.haat.backing.servers.Server;
import bd.haat.backing.servers.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** One start of a server that does not run. The caller holds the folder's lock. */
record Start(Backing kind, BackingHome home, Server server) {
    Running run() {
        boolean hasRunBefore = Files.exists(folder().resolve(ServerRecord.FILE));
        if (hasRunBefore && !home.durable() && !server.reusesTestData()) {
            endCompanions();
            clear();
        }
        var launched = launch();
        if (comesUp(launched)) {
            return launched;
        }
        if (home.durable() || !hasRunBefore) {
            throw failure(launched);
        }
        // What tests left behind is worth nothing, and may be of another version or broken by a full disk.
        launched.stop();
        clear();
        var afresh = launch();
        if (comesUp(afresh)) {
            return afresh;
        }
        throw failure(afresh);
    }

    private LocalServer launch() {
        var folder = Folders.make(folder());
        endCompanions();
        rotateLog(folder.resolve(Site.LOG));
        var endpoint = ServerRecord.read(folder)
                .map(record -> record.launched().endpoint())
                .orElse(Map.of());
        var launched = server.launch(new Site(folder, home.durable(), endpoint));
        new ServerRecord(launched).write(folder);
        return new LocalServer(kind, server, folder, launched);
    }

    /** Of the last run, whose server may have been killed. */
    private void endCompanions() {
        ServerRecord.read(folder())
                .ifPresent(record -> record.launched().companions().forEach(LocalServer::end));
    }

    private boolean comesUp(LocalServer launched) {
        return Await.until(() -> server.answers(launched.endpoint()) || !launched.alive(), server.patience())
                && launched.alive();
    }

    private ServerFailure failure(LocalServer launched) {
        var state =
                launched.alive() ? "did not answer within " + server.patience().toSeconds() + " s" : "ended";
        launched.stop();
        return new ServerFailure(
                state + " while it started; its last word: " + lastWord(launched.log()) + "; read " + launched.log());
    }

    private Path folder() {
        return home.of(kind);
    }

    private static void rotateLog(Path log) {
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void clear() {
        try (var children = Files.list(folder())) {
            children.filter(child -> !child.endsWith("lock") && !child.endsWith(Site.LOG))
                    .forEach(Folders::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lastWord(Path log) {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> !line.isBlank()).reduce("nothing", (_, line) -> line.strip());
        } catch (IOException | UncheckedIOException _) {
            return "nothing readable";
        }
    }
}
