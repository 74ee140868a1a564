package bd.haat.sandbox.faults;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One ordered fault.
 *
 * @param target an operation ({@code bkash.execute}), all of a party ({@code bkash.*}) or everything ({@code *})
 * @param times how many more requests it hits, at least 1
 * @param delayMs milliseconds to wait, 0 to 600,000
 * @param code the party's error code for {@link FaultMode#ERROR}; absent: a typical one of that party
 * @param set members to overwrite in the answer for {@link FaultMode#ALTER}
 */
public record Fault(
        long id, String target, FaultMode mode, int times, long delayMs, String code, Map<String, Object> set) {

    boolean hits(String operation) {
        return target.equals("*")
                || target.equals(operation)
                || target.endsWith(".*") && operation.startsWith(target.substring(0, target.length() - 1));
    }

    Fault once() {
        return new Fault(id, target, mode, times - 1, delayMs, code, set);
    }

    Optional<String> errorCode() {
        return Optional.ofNullable(code);
    }

    /** Waits as ordered. */
    public void pause() {
        try {
            Thread.sleep(delay());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @JsonIgnore
    Duration delay() {
        return Duration.ofMillis(delayMs);
    }
}
