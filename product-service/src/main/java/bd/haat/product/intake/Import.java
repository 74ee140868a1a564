package bd.haat.product.intake;

import bd.haat.common.text.Language;
import bd.haat.product.transfer.FileFormat;
import java.time.Instant;
import java.util.UUID;

/**
 * A file on its way into the catalogue.
 *
 * @param language of the messages in its report
 * @param lines of the file that are not empty; a CSV's header and the lines inside its cells are among them
 * @param lastRow up to which all rows have their outcome
 * @param rowsDone whether only pictures are left
 * @param problem why it failed, the code of a problem; else null
 * @param problemDetail what was found there; may be null
 * @param version grows with every change
 */
public record Import(
        UUID id,
        UUID sellerId,
        UUID actorId,
        FileFormat format,
        boolean dryRun,
        Language language,
        Status status,
        long lines,
        long lastRow,
        boolean rowsDone,
        int created,
        int changed,
        int refused,
        int pictures,
        int picturesTaken,
        int picturesRefused,
        String problem,
        Long problemRow,
        String problemDetail,
        Instant receivedAt,
        Instant endedAt,
        long version) {
    /** From receipt to end. */
    public enum Status {
        RECEIVING,
        QUEUED,
        RUNNING,
        DONE,
        /** The file could not be read on; what stood before that row is in the catalogue. */
        FAILED,
        CANCELLED;

        public boolean isFinal() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }
}
