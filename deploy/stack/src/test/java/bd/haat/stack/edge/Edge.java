package bd.haat.stack.edge;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.backing.process.Command;
import bd.haat.stack.StackFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The stack's nginx on this machine: its own files, with folders, ports and upstreams of here. */
final class Edge {
    private static final Path FILES = StackFile.ROOT.resolve("deploy/stack/nginx");
    private final Path folder;
    private final int plain;
    private final int secure;
    private final int behind;

    /**
     * @param folder empty; made whole here
     * @param behind port of what stands behind
     * @param realIp what stands in {@code real-ip.conf}
     */
    Edge(Path folder, int plain, int secure, int behind, String realIp) throws IOException {
        this.folder = folder;
        this.plain = plain;
        this.secure = secure;
        this.behind = behind;
        for (var path : new String[] {"cache", "tmp", "secrets", "conf.d", "bin"})
            Files.createDirectory(folder.resolve(path));
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
        operators();
        for (var file : new String[] {"headers.conf", "media.conf", "ops.conf", "upstreams.conf", "weights.conf"})
            Files.writeString(folder.resolve("conf.d").resolve(file), here(Files.readString(FILES.resolve(file))));
        Files.writeString(folder.resolve("conf.d/real-ip.conf"), realIp);
        Files.copy(FILES.resolve("weights.conf"), folder.resolve("tmp/weights.conf"));
        Files.writeString(
                folder.resolve("nginx.conf"), "user root;\n" + here(Files.readString(FILES.resolve("nginx.conf"))));
    }

    /** Who may see what watches; made by the operators' own script. */
    private void operators() {
        var made = Command.of(StackFile.ROOT.resolve("deploy/stack/operator").toString(), "rahima")
                .with("HAAT_OPERATORS", folder.resolve("secrets/operators").toString())
                .with("HAAT_P12_PASSWORD", "p12")
                .run();
        assertThat(made.exit()).as(made.output()).isZero();
    }

    private String here(String file) {
        return file.replace(" /tmp/", " " + folder + "/tmp/")
                .replace("/run/secrets/operators-ca.crt", folder + "/secrets/operators/ca.crt")
                .replace("/etc/nginx/conf.d/", folder + "/conf.d/")
                .replace("/var/cache/nginx", folder + "/cache")
                .replace("/run/secrets", folder + "/secrets")
                .replace("/run/nginx", folder.toString())
                .replace("/dev/stdout", folder + "/access.log")
                .replaceAll("(?m)^ *listen \\[::].*$", "")
                .replaceAll(
                        "(gateway|uploads|grafana|kibana|jaeger|prometheus|alertmanager):\\d+", "127.0.0.1:" + behind)
                .replace("listen 8080", "listen 127.0.0.1:" + plain)
                .replace("listen 8443", "listen 127.0.0.1:" + secure);
    }

    static String realIp(String file) throws IOException {
        return Files.readString(FILES.resolve(file));
    }

    /** Its own start, which finds the program with these files and stays in the foreground. */
    Process start() throws IOException {
        executable("bin/nginx", "#!/bin/sh\nexec " + String.join(" ", command().line()) + " \"$@\"\n");
        executable(
                "bin/start",
                Files.readString(FILES.resolve("start"))
                        .replace("=/tmp/", "=" + folder + "/tmp/")
                        .replace("/var/cache/nginx", folder + "/cache")
                        .replace("/run/nginx", folder.toString())
                        .replace("/etc/nginx/conf.d", folder + "/conf.d"));
        var start = new ProcessBuilder(folder.resolve("bin/start").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        start.environment().merge("PATH", folder.resolve("bin") + ":", (path, ours) -> ours + path);
        return start.start();
    }

    /** Lays down a division among colours, as the service {@code weights} does. */
    void lay(String weights) throws IOException {
        var next = Files.writeString(folder.resolve("cache/weights.next"), weights);
        Files.move(next, folder.resolve("cache/weights.conf"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The division that is in force, empty before there is one. */
    String taken() throws IOException {
        var taken = folder.resolve("cache/weights.taken");
        return Files.exists(taken) ? Files.readString(taken) : "";
    }

    /** What it says to whoever reads its log. */
    String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    /** The program with these files. */
    Command command(String... more) {
        var line = new ArrayList<>(
                List.of("/usr/sbin/nginx", "-c", folder.resolve("nginx.conf").toString()));
        line.addAll(List.of(more));
        return Command.of(line.toArray(String[]::new));
    }

    private void executable(String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
