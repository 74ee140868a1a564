package bd.haat.notification.preference;

import java.util.UUID;

/** Everybody's wishes. */
public interface Preferences {
    /** Everything for whoever has said nothing. */
    Preference of(UUID userId);

    void set(UUID userId, Preference wanted);
}
