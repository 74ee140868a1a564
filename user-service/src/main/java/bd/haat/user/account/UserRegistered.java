package bd.haat.user.account;

import bd.haat.common.messaging.Event;
import java.util.UUID;

/** A new account. Contract: {@code contracts/user.registered.v1.schema.json}. */
public record UserRegistered(
        UUID userId,
        String email,
        String phone,
        String name,
        String role,
        String language,
        boolean emailVerified,
        boolean phoneVerified)
        implements Event {
    public static UserRegistered of(User user) {
        return new UserRegistered(
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
        return "user.registered.v1";
    }

    @Override
    public String subject() {
        return userId.toString();
    }
}
