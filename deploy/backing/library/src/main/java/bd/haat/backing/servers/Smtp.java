package bd.haat.backing.servers;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** GreenMail, which takes every letter, keeps it in memory and delivers none; see the module smtp-node. */
final class Smtp implements Server {
    @Override
    public Launched launch(Site site) {
        var port = Integer.toString(site.port("port"));
        var messages = Integer.toString(site.port("messagesPort"));
        var server = NodeJvm.command(
                        site,
                        "smtp-node",
                        List.of("-Xmx64m", "-XX:TieredStopAtLevel=1"),
                        "bd.haat.backing.smtp.SmtpNode",
                        port,
                        messages)
                .detach(site.log());
        return new Launched(
                server,
                Map.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        port,
                        "url",
                        "smtp://127.0.0.1:" + port,
                        "messages",
                        "http://127.0.0.1:" + messages + "/messages",
                        "messagesPort",
                        messages));
    }

    @Override
    public boolean answers(Map<String, String> endpoint) {
        try (var talk = Talk.to(endpoint)) {
            return talk.hear().startsWith("220") && Http.status(endpoint.get("messages")) == 200;
        } catch (IOException _) {
            return false;
        }
    }
}
