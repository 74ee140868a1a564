package bd.haat.user.account;

import bd.haat.common.text.Language;
import java.util.UUID;

/** An account as its owner sees it. */
public record UserView(
        UUID id,
        String email,
        String phone,
        String name,
        Role role,
        boolean emailVerified,
        boolean phoneVerified,
        Language language) {
    public static UserView of(User user) {
        return new UserView(
                user.id(),
                user.email(),
                user.phone(),
                user.name(),
                user.role(),
                user.emailVerified(),
                user.phoneVerified(),
                user.language());
    }
}
