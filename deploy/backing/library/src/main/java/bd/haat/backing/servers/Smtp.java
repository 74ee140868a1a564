package bd.haat.backing.servers;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** GreenMail, which takes every letter, keeps it in memory and delivers none; see the module smtp-node. */
final class Smtp implements Server {
    @Override
    public Launched launch(Site site) {
        int port = site.port("port");
        int messages = site.port("messagesPort");
        var server = NodeJvm.command(
                        site,
                        "smtp-node",
                        List.of("-Xmx64m", "-XX:TieredStopAtLevel=1"),
                        "bd.haat.backing.smtp.SmtpNode",
                        Integer.toString(port),
                        Integer.toString(messages))
                .detach(site.log());
        var endpoint = Endpoint.on(port)
                .with("url", "smtp://127.0.0.1:" + port)
                .with("messages", "http://127.0.0.1:" + messages + "/messages")
                .with("messagesPort", messages);
        return new Launched(server, endpoint);
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
