package bd.haat.order.choosing;

import bd.haat.common.money.Money;
import bd.haat.order.booking.Booking;
import bd.haat.order.booking.Prices;
import bd.haat.order.courier.Courier.Price;
import bd.haat.order.courier.CourierName;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * What each courier would take for a shipment.
 *
 * @param cheapest null if none carries it
 * @param booking the latest one; null without
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CourierOffers(List<Offer> items, CourierName cheapest, BookingView booking) {
    /**
     * @param total of fee and cash fee; all three absent where it does not carry the shipment
     * @param reason why not: {@code area-not-served}, {@code too-heavy}, {@code broken-taka}, {@code no-phone}, {@code no-answer}, or the
     *     courier's words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Offer(CourierName courier, boolean carries, Money fee, Money cashFee, Money total, String reason) {
        static Offer of(Prices.Offer offer) {
            return switch (offer.price()) {
                case Price.Offered price ->
                    new Offer(
                            offer.courier(),
                            true,
                            Money.bdt(price.feeMinor()),
                            Money.bdt(price.cashFeeMinor()),
                            Money.bdt(price.totalMinor()),
                            null);
                case Price.NotCarried(var why) -> new Offer(offer.courier(), false, null, null, null, why);
                case Price.NoAnswer(var _) -> new Offer(offer.courier(), false, null, null, null, "no-answer");
            };
        }
    }

    static CourierOffers of(List<Prices.Offer> offers, Optional<Booking> booking) {
        return new CourierOffers(
                offers.stream().map(Offer::of).toList(),
                Prices.cheapest(offers).map(Prices.Offer::courier).orElse(null),
                booking.map(BookingView::of).orElse(null));
    }
}
