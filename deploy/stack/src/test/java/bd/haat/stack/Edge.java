package bd.haat.stack;

import bd.haat.backing.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The stack's nginx on this machine: its own files, with folders, ports and upstreams of here. */
final class Edge {
    private static final Path FILES = StackFile.ROOT.resolve("deploy/stack/nginx");
    private final Path folder;

    /**
     * @param folder empty; made whole here
     * @param gateway port of what stands behind
     */
    Edge(Path folder, int plain, int secure, int gateway) throws IOException {
        this.folder = folder;
        for (var path : new String[] {"cache", "tmp", "secrets", "conf.d"}) Files.createDirectory(folder.resolve(path));
        Command.of(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "ec",
                        "-pkeyopt",
                        "ec_paramgen_curve:prime256v1",
                        "-nodes",
                        "-days",
                        "1",
                        "-subj",
                        "/CN=localhost",
                        "-addext",
                        "subjectAltName=DNS:localhost",
                        "-keyout",
                        "secrets/tls.key",
                        "-out",
                        "secrets/tls.crt")
                .in(folder)
                .run();
        Files.writeString(
                folder.resolve("conf.d/upstreams.conf"),
                Files.readString(FILES.resolve("upstreams.conf"))
                        .replace("gateway:8080", "127.0.0.1:" + gateway)
                        .replace("uploads:9000", "127.0.0.1:" + gateway));
        for (var file : new String[] {"headers.conf", "media.conf"})
            Files.copy(FILES.resolve(file), folder.resolve("conf.d").resolve(file));
        Files.writeString(
                folder.resolve("nginx.conf"),
                Files.readString(FILES.resolve("nginx.conf"))
                        .replace(" /tmp/", " " + folder + "/tmp/")
                        .replace("/etc/nginx/conf.d/", folder + "/conf.d/")
                        .replace("/var/cache/nginx", folder + "/cache")
                        .replace("/run/secrets", folder + "/secrets")
                        .replace("/dev/stdout", folder + "/access.log")
                        .replaceAll("(?m)^ *listen \\[::].*$", "")
                        .replace("listen 8080", "listen 127.0.0.1:" + plain)
                        .replace("listen 8443", "listen 127.0.0.1:" + secure));
    }

    /** The program with these files; it stays in the foreground. */
    Command command(String... more) {
        var line = new ArrayList<>(List.of(
                "/usr/sbin/nginx", "-c", folder.resolve("nginx.conf").toString(), "-g", "user root; daemon off;"));
        line.addAll(List.of(more));
        return Command.of(line.toArray(String[]::new));
    }
}
