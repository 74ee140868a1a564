package bd.haat.order.choosing;

import bd.haat.common.money.Money;
import bd.haat.order.booking.Booking;
import bd.haat.order.courier.CourierName;
import bd.haat.order.courier.Step;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * How far the booking of a courier is.
 *
 * @param fee what the courier takes for the way, {@code cashFee} for the cash; both absent until it is asked
 * @param toCollect what it is to collect at the door
 * @param failure why the courier refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BookingView(
        UUID id,
        String wanted,
        CourierName courier,
        Booking.Status status,
        String reference,
        String code,
        Step step,
        Money fee,
        Money cashFee,
        Money toCollect,
        String failure) {
    static BookingView of(Booking booking) {
        return new BookingView(
                booking.id(),
                booking.wanted(),
                booking.courier(),
                booking.status(),
                booking.reference(),
                booking.code(),
                booking.step(),
                money(booking.feeMinor()),
                money(booking.cashFeeMinor()),
                booking.collectMinor() == 0 ? null : Money.bdt(booking.collectMinor()),
                booking.failure());
    }

    private static Money money(Long paisa) {
        return paisa == null ? null : Money.bdt(paisa);
    }
}
