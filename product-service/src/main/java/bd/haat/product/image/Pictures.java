package bd.haat.product.image;

import bd.haat.product.catalogue.Picture;
import java.time.Instant;
import java.util.List;

/** What the store holds, so that nothing stays there that nobody shows. */
interface Pictures {
    /**
     * Keeps the files of this picture for now, whether they are there already or come in a moment, and what is known of it.
     *
     * @return false while they are being removed
     */
    boolean claim(Picture picture, Instant now);

    /**
     * Takes the pictures off products that were deleted before then.
     *
     * @return how many were taken off, at most {@code most}
     */
    int takeOffDeleted(Instant deletedBefore, int most);

    /**
     * Notes what is no longer shown, of what was last sent in before {@code claimedBefore}, and what is shown again.
     *
     * @return how many were noted, at most {@code most}
     */
    int note(Instant claimedBefore, Instant now, int most);

    /**
     * Marks pictures that nothing has shown since before {@code orphanedBefore} as being removed, which is the caller's to do within ten minutes: by then
     * another may take what is left for interrupted.
     */
    List<String> remove(Instant orphanedBefore, Instant now, int most);

    /** Forgets one whose files are gone. */
    void forget(String key);
}
