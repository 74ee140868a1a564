package bd.haat.load.machine;

import bd.haat.load.LoadException;
import bd.haat.load.http.Connection;
import bd.haat.load.measure.Request;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.locks.LockSupport;

/** An nginx of our own with one small file, on a free port: what the machine serves when nothing is computed. */
public final class Nginx implements AutoCloseable {
    private static final int BYTES = 2_048;
    private final Process process;
    private final Path folder;
    private final URI url;

    private Nginx(Process process, Path folder, URI url) {
        this.process = process;
        this.folder = folder;
        this.url = url;
    }

    /** @throws IOException where there is no nginx */
    public static Nginx start() throws IOException {
        var folder = Files.createTempDirectory("haat-load-nginx");
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.writeString(folder.resolve("file.json"), "x".repeat(BYTES));
        Files.writeString(folder.resolve("nginx.conf"), """
            daemon off;
            worker_processes auto;
            pid nginx.pid;
            error_log stderr crit;
            events {}
            http {
              access_log off;
              client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
              keepalive_requests 1000000000;
              server { listen 127.0.0.1:%d; root .; }
            }
            """.formatted(port));
        var nginx = new Nginx(started(folder), folder, URI.create("http://127.0.0.1:" + port));
        nginx.awaitAnswer();
        return nginx;
    }

    private static Process started(Path folder) {
        try {
            return new ProcessBuilder("nginx", "-p", folder.toString(), "-c", "nginx.conf", "-g", "user root;")
                    .inheritIO()
                    .start();
        } catch (IOException absent) {
            throw new LoadException("no nginx to compare with: apt-get install nginx-light, or --no-machine", absent);
        }
    }

    /** Of the master; its workers are its children. */
    public long pid() {
        return process.pid();
    }

    public Request file(int connection) {
        var channel = new Connection(url);
        return () -> channel.get("/file.json").status() == 200;
    }

    private void awaitAnswer() throws IOException {
        for (int attempt = 0; ; attempt++) {
            try (var probe = new Connection(url)) {
                if (probe.get("/file.json").status() == 200) return;
                throw new IOException("nginx does not serve its file");
            } catch (ConnectException notYet) {
                if (attempt == 50 || !process.isAlive()) throw notYet;
                LockSupport.parkNanos(100_000_000);
            }
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
