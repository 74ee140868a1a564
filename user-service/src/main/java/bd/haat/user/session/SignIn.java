package bd.haat.user.session;

import bd.haat.user.account.User;

/** Opens a session for somebody who has proved who they are. */
@FunctionalInterface
public interface SignIn {
    Tokens open(User user);
}
