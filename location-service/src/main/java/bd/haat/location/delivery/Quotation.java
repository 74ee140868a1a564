package bd.haat.location.delivery;

import java.util.List;

/** Outcome of {@link QuoteDelivery}. */
sealed interface Quotation {
    /** Sellers nobody knows are absent. */
    record Quoted(List<DeliveryQuote> quotes) implements Quotation {}

    record UnknownUpazila() implements Quotation {}
}
