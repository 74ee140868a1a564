package bd.haat.sandbox.faults;

import java.util.Optional;

/** How one third party words its errors. */
public interface PartyErrors {
    /** The part of the operation's name before the dot, for example {@code bkash}. */
    String party();

    /**
     * The answer for a failure ordered by a test.
     *
     * @param operation the operation that fails
     * @param code the party's error code; absent: one that is typical of the party
     */
    PartyError error(String operation, Optional<String> code);

    /** The answer to a body that cannot be read. */
    PartyError unreadable(String operation);
}
