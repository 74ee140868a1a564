package bd.haat.common.web;

import java.util.Arrays;
import org.springframework.http.HttpStatus;

/** Weak entity tags made of a version number: {@code W/"7"}. */
public final class ETags {
    private ETags() {}

    public static String of(long version) {
        return "W/\"" + version + "\"";
    }

    /**
     * Guards a change against lost updates. {@code *} matches any version; a {@code W/} prefix does not matter.
     *
     * @param ifMatch the {@code If-Match} header or null
     * @throws ProblemException 428 {@code precondition-required} without a header, 412 {@code stale} where no tag of it matches
     */
    public static void requireMatch(String ifMatch, long current) {
        if (ifMatch == null || ifMatch.isBlank())
            throw Problems.of(HttpStatus.PRECONDITION_REQUIRED, "precondition-required");
        if (!matches(ifMatch, current)) throw Problems.of(HttpStatus.PRECONDITION_FAILED, "stale");
    }

    private static boolean matches(String header, long current) {
        return Arrays.stream(header.split(",", 20))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(tag -> tag.equals("*") || tag.equals("\"" + current + "\""));
    }
}
