package bd.haat.product.moderation;

import java.util.UUID;

/**
 * What moderation looks for.
 *
 * @param parameter the phrase, the paisa or the category's id; empty for kinds that need none
 */
public record ModerationRule(UUID id, Kind kind, String parameter, Action action) {
    /** What a rule looks at. */
    public enum Kind {
        /** A phrase in name, description or brand, in any spelling that sounds alike. */
        PHRASE,
        /** A phone number, an e-mail address or a link in the text, by which goods are sold past the market. */
        CONTACT,
        /** The seller offers the same name already. */
        DUPLICATE,
        /** A variant costs less than so many paisa. */
        PRICE_BELOW,
        /** Everything in a category and below it. */
        CATEGORY
    }
}
