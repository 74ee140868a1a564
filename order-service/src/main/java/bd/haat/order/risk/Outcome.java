package bd.haat.order.risk;

/** What a decision asks for, the mildest first. */
public enum Outcome {
    ALLOW,
    /** The shopper proves with a code that the phone at the door is theirs. */
    REQUIRE_OTP,
    /** Somebody looks at the order before it goes on. */
    REVIEW,
    /** Not this way of paying. */
    REFUSE
}
