package bd.haat.user.signup;

import java.time.Duration;

/** What can be verified, and how long its secret is good. */
enum Channel {
    /** A link with a token of 256 bits. */
    EMAIL(Duration.ofHours(24)),
    /** A code of six digits, with five tries. */
    PHONE(Duration.ofMinutes(10));

    private final Duration life;

    Channel(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }
}
