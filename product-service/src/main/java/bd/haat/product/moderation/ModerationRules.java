package bd.haat.product.moderation;

import java.util.List;
import java.util.UUID;

/** The rules that admins have set; a few hundred at most. */
public interface ModerationRules {
    List<ModerationRule> all();

    /** @return false where the same rule stands already */
    boolean add(ModerationRule rule);

    /** @return false where there was none */
    boolean remove(UUID id);
}
