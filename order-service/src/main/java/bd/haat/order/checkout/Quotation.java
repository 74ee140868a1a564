package bd.haat.order.checkout;

import java.util.List;
import java.util.UUID;

/** Outcome of {@link PriceBasket}. */
sealed interface Quotation {
    record Priced(Quote quote) implements Quotation {}

    record CartEmpty() implements Quotation {}

    /** The address is nobody's or somebody else's. */
    record AddressUnknown() implements Quotation {}

    /** Unknown or withdrawn goods. */
    record ItemsUnavailable(List<UUID> variants) implements Quotation {}

    /** These sellers do not deliver there. */
    record NotDelivered(List<UUID> sellers) implements Quotation {}

    /** These sellers do not deliver as chosen, or are not in the basket. */
    record ChoiceUnavailable(List<UUID> sellers) implements Quotation {}

    record CouponInvalid(String reason) implements Quotation {}
}
