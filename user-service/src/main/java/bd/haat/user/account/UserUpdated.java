package bd.haat.user.account;

import bd.haat.common.messaging.Event;
import java.util.UUID;

/** An account as it is after a change. Contract: {@code contracts/user.updated.v1.schema.json}. */
public record UserUpdated(
        UUID userId,
        String email,
        String phone,
        String name,
        String role,
        String language,
        boolean emailVerified,
        boolean phoneVerified)
        implements Event {
    public static UserUpdated of(User user) {
        return new UserUpdated(
                user.id(),
                user.email(),
                user.phone(),
                user.name(),
                user.role().name(),
                user.language().code(),
                user.emailVerified(),
                user.phoneVerified());
    }

    @Override
    public String type() {
        return "user.updated.v1";
    }

    @Override
    public String subject() {
        return userId.toString();
    }
}
