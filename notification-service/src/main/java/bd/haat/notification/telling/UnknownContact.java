package bd.haat.notification.telling;

import java.util.UUID;

/** We have not heard of that person, or not enough, yet: the event is delivered again after a pause, and ends as a dead letter. */
class UnknownContact extends RuntimeException {
    UnknownContact(UUID userId) {
        super("unknown user " + userId);
    }
}
