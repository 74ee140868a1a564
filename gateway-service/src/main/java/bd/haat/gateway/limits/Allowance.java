package bd.haat.gateway.limits;

import java.time.Duration;

/** Whether a request may pass. */
public sealed interface Allowance {
    /** Redis did not tell in time: the request passes uncounted. */
    record Unknown() implements Allowance {}

    /** The session behind the token was ended. */
    record Revoked() implements Allowance {}

    /** @param state of the tightest bucket, this request taken */
    record Granted(State state) implements Allowance {}

    /** @param pause until the next token */
    record Refused(State state, Duration pause) implements Allowance {}

    /** @param untilFull seconds until the bucket is full again, if nothing more is taken */
    record State(long limit, long remaining, long untilFull) {}
}
