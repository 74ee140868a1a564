package bd.haat.gateway.limits;

import bd.haat.gateway.limits.Allowance.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** The script {@code limits/take-tokens.lua}: its arguments and its answer. */
final class TokenScript {
    static final String TEXT = read();

    private static final String ENDED = "revoked:sid:";
    private static final Allowance REVOKED = new Allowance.Revoked();

    private TokenScript() {}

    static String[] keys(List<Bucket> buckets, Optional<String> sessionId) {
        var keys = new String[buckets.size() + (sessionId.isPresent() ? 1 : 0)];
        for (int i = 0; i < buckets.size(); i++) keys[i] = buckets.get(i).key();
        if (sessionId.isPresent()) keys[buckets.size()] = ENDED + sessionId.get();
        return keys;
    }

    static String[] arguments(List<Bucket> buckets) {
        var arguments = new String[2 * buckets.size()];
        for (int i = 0; i < buckets.size(); i++) {
            arguments[2 * i] = Long.toString(buckets.get(i).interval());
            arguments[2 * i + 1] = Long.toString(buckets.get(i).burst());
        }
        return arguments;
    }

    static Allowance read(List<Object> answer, List<Bucket> buckets) {
        if (number(answer, 0) < 0) return REVOKED;
        var bucket = buckets.get((int) number(answer, 1) - 1);
        var state = new State(bucket.burst(), number(answer, 2), (number(answer, 3) + 999_999) / 1_000_000);
        if (number(answer, 0) > 0) return new Allowance.Granted(state);
        return new Allowance.Refused(state, Duration.of(number(answer, 4), ChronoUnit.MICROS));
    }

    private static long number(List<Object> answer, int index) {
        return (Long) answer.get(index);
    }

    private static String read() {
        try {
            return new ClassPathResource("limits/take-tokens.lua").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
