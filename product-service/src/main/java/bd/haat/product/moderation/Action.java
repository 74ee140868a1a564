package bd.haat.product.moderation;

/** What happens to a product that a rule speaks of, from the mildest on. */
public enum Action {
    /** Nothing. */
    PASS,
    /** It is offered, and a person looks at it. */
    FLAG,
    /** It is offered once a person has agreed. */
    HOLD,
    /** It is not taken. */
    REFUSE
}
