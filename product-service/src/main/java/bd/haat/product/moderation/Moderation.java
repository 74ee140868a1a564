package bd.haat.product.moderation;

import java.util.UUID;

/** Judges products before they are offered. Both methods belong into the transaction of the edit. */
public interface Moderation {
    Verdict judge(Candidate candidate);

    /** Opens the case that the verdict asks for, or closes the one that no longer has a reason. After the product was saved. */
    void record(UUID product, Verdict verdict);
}
