package bd.haat.backing.servers;

import bd.haat.backing.process.Command;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Debian's redis-server; every write is in the append-only file before it is answered. */
final class Redis implements Server {
    @Override
    public List<String> packages() {
        return List.of("redis-server");
    }

    @Override
    public Launched launch(Site site) {
        int port = site.port("port");
        var command = Command.of(
                "redis-server",
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--dir",
                site.made("data").toString(),
                "--appendonly",
                "yes",
                // Without fsync a write outlives the process; with it, a power cut too, but for the last second.
                "--appendfsync",
                site.durable() ? "everysec" : "no",
                "--save",
                "");
        return new Launched(command.detach(site.log()), Endpoint.on(port).with("url", "redis://127.0.0.1:" + port));
    }

    @Override
    public boolean answers(Map<String, String> endpoint) {
        try (var talk = Talk.to(endpoint)) {
            talk.say("PING\r\n");
            return talk.hear().equals("+PONG");
        } catch (IOException _) {
            return false;
        }
    }
}
