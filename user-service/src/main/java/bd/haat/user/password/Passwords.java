package bd.haat.user.password;

/** Turns passwords into hashes and compares them, at a bounded rate. */
public interface Passwords {
    /** @throws bd.haat.common.web.ProblemException 503 when too many wait already */
    String hash(String password);

    /**
     * Whether the password is that of the hash. Takes the same time for a null hash (no such account), which never matches.
     *
     * @throws bd.haat.common.web.ProblemException 503 when too many wait already
     */
    boolean matches(String password, String hash);
}
