package bd.haat.backing.smtp;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** {@code GET /messages[?to=]} lists letters as JSON, oldest first; {@code DELETE /messages} throws all away. */
final class MessagesHandler implements HttpHandler {
    private final GreenMail mail;

    MessagesHandler(GreenMail mail) {
        this.mail = mail;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod()) {
                case "GET" -> send(exchange, 200, Json.array(letters(recipient(exchange))));
                case "DELETE" -> {
                    mail.purgeEmailFromAllMailboxes();
                    send(exchange, 204, "");
                }
                default -> send(exchange, 405, "");
            }
        } catch (FolderException | MessagingException e) {
            send(exchange, 500, Json.text(String.valueOf(e)));
        }
    }

    private List<String> letters(String to) throws FolderException, MessagingException, IOException {
        var letters = new ArrayList<String>();
        for (var owner : owners(to)) {
            for (var stored :
                    mail.getManagers().getImapHostManager().getInbox(owner).getMessages()) {
                letters.add(Letter.of(owner.getEmail(), stored).toJson());
            }
        }
        return letters;
    }

    private Collection<GreenMailUser> owners(String to) {
        var users = mail.getManagers().getUserManager();
        if (to == null) {
            return users.listUser();
        }
        var owner = users.getUserByEmail(to);
        return owner == null ? List.of() : List.of(owner);
    }

    private static String recipient(HttpExchange exchange) {
        var query = exchange.getRequestURI().getRawQuery();
        return query != null && query.startsWith("to=")
                ? URLDecoder.decode(query.substring("to=".length()), StandardCharsets.UTF_8)
                : null;
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
