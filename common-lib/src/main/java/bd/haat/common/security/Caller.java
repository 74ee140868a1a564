package bd.haat.common.security;

import java.util.Set;
import java.util.UUID;

/**
 * The signed-in person behind a request, as the verified token says. As a controller's parameter it makes the endpoint answer 401
 * without one; {@code Optional<Caller>} serves endpoints that are open to guests.
 *
 * @param roles {@code SHOPPER}, {@code SELLER}, {@code ADMIN}
 * @param sessionId the login this token came from
 */
public record Caller(UUID userId, Set<String> roles, String sessionId) {
    public boolean is(String role) {
        return roles.contains(role);
    }
}
