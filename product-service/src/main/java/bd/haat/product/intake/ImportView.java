package bd.haat.product.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * An import as its seller sees it.
 *
 * @param percent of the file's lines that are through; 100 only at the end
 * @param rows how many of each outcome; in a dry run, what would become of them
 * @param report where it is downloaded, also while the import runs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        UUID id,
        Import.Status status,
        String format,
        boolean dryRun,
        int percent,
        Rows rows,
        Pictures pictures,
        Problem problem,
        String report,
        Instant receivedAt,
        Instant endedAt) {
    record Rows(long last, int created, int changed, int refused) {}

    record Pictures(int asked, int taken, int refused) {}

    /** Why the file could not be read on, and where. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Problem(String code, String title, Long row, String found) {}
}
