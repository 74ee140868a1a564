package bd.haat.order.checkout;

import bd.haat.common.money.Money;
import java.util.UUID;

/** Outcome of {@link PlaceOrder}. */
sealed interface Placement {
    record Placed(UUID id) implements Placement {}

    /** The same key has placed this order before. */
    record AlreadyPlaced(UUID id) implements Placement {}

    /** The buyer has verified neither e-mail nor phone. */
    record NotVerified() implements Placement {}

    record PriceChanged(Money total) implements Placement {}

    /** Not offered at all, or not for this order by the rules for cash on delivery. */
    record MethodUnavailable() implements Placement {}

    /** A code is to be proved first; none was given. */
    record OtpRequired() implements Placement {}

    /** Not the code that was sent to the phone of this address last, or one that is spent. */
    record OtpWrong() implements Placement {}

    /** Another order of the buyer waits for a review, and this one would too. */
    record InReview() implements Placement {}

    record NotPriced(Quotation why) implements Placement {}
}
