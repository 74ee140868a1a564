package bd.haat.product.feedback;

import java.util.Set;

/** The automatic rules that every public text passes. */
public interface Screening {
    /** @param texts null for what was left out */
    Set<Finding> screen(String... texts);
}
