package bd.haat.load.market;

import bd.haat.load.LoadException;
import bd.haat.load.fleet.Fleet;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Accounts for measuring, the same at every run: made when absent, with a proved address. */
final class People {
    static final String PASSWORD = "load-and-figures";
    private static final Pattern LINK = Pattern.compile("verify-email\\?token=([A-Za-z0-9_-]+)");
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private final Fleet fleet;

    People(Fleet fleet) {
        this.fleet = fleet;
    }

    /** Signed in. */
    Client admin() {
        var admin = new Client(fleet.gateway());
        if (!admin.signIn("admin@haat.local", fleet.secret("admin-password")))
            throw new LoadException("the admin's password is not that of the fleet's home");
        return admin;
    }

    /**
     * Signed in and verified.
     *
     * @param role {@code SHOPPER} or {@code SELLER}
     */
    Client of(String email, String role) {
        var client = new Client(fleet.gateway());
        if (!client.signIn(email, PASSWORD)) {
            client.posted(
                    "/api/v1/auth/register",
                    Map.of("email", email, "password", PASSWORD, "name", "Load", "role", role));
            client.signIn(email, PASSWORD);
        }
        if (!verified(client)) verify(email, client);
        return client;
    }

    private void verify(String email, Client client) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        try (var outbox = new Client(fleet.sandbox())) {
            while (!verified(client)) {
                for (var mail : outbox.got("/outbox/email?to=" + URLEncoder.encode(email, StandardCharsets.UTF_8))) {
                    var link = LINK.matcher(
                            mail.path("text").asString("") + mail.path("html").asString(""));
                    if (link.find()) client.post("/api/v1/auth/verify-email", Map.of("token", link.group(1)));
                }
                if (System.nanoTime() > end) throw new LoadException("no mail to verify " + email + " has come");
                Pauses.pause(200);
            }
        } catch (IOException failed) {
            throw new LoadException("the sandbox's outbox: " + failed, failed);
        }
    }

    private static boolean verified(Client client) {
        return client.got("/api/v1/users/me").path("emailVerified").asBoolean();
    }
}
