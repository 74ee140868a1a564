package bd.haat.order.choosing;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.Problems;
import bd.haat.order.booking.Bookings;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Sellers' orders")
class CourierChoiceController {
    private final ChooseCourier chooseCourier;
    private final ComparePrices comparePrices;
    private final Bookings bookings;

    CourierChoiceController(ChooseCourier chooseCourier, ComparePrices comparePrices, Bookings bookings) {
        this.chooseCourier = chooseCourier;
        this.comparePrices = comparePrices;
        this.bookings = bookings;
    }

    @GetMapping("/api/v1/seller/orders/{shipmentId}/couriers")
    @Operation(summary = "What each courier would take for a shipment, asked now, and how far its booking is")
    CourierOffers offers(@PathVariable UUID shipmentId, Caller caller) {
        return comparePrices.compare(caller.userId(), shipmentId).orElseThrow(Problems::notFound);
    }

    @PostMapping("/api/v1/seller/orders/{shipmentId}/courier")
    @Operation(
            summary =
                    "Has a courier fetch an accepted shipment: PATHAO, STEADFAST, REDX, ECOURIER, CHEAPEST; OWN takes that"
                            + " back. The same again changes nothing")
    ChoiceView choose(@PathVariable UUID shipmentId, Caller caller, Body<ChoiceRequest> body) {
        if (!chooseCourier.belongs(caller.userId(), shipmentId)) throw Problems.notFound();
        return switch (chooseCourier.choose(
                caller.userId(), shipmentId, body.get().courier())) {
            case Choice.Chosen(var booking) -> new ChoiceView(shipmentId, "COURIER", BookingView.of(booking));
            case Choice.Own() ->
                new ChoiceView(
                        shipmentId,
                        "OWN",
                        bookings.latest(shipmentId).map(BookingView::of).orElse(null));
            case Choice.Unknown() -> throw Problems.notFound();
            case Choice.NotReady(var status) ->
                throw Problems.conflict("shipment-not-ready").with("shipmentStatus", status);
            case Choice.NotOffered() -> throw Problems.unprocessable("courier-not-offered");
            case Choice.Taken(var booking) ->
                throw Problems.conflict("courier-chosen-already")
                        .with("courier", booking.courier() == null ? booking.wanted() : booking.courier())
                        .with("bookingStatus", booking.status());
        };
    }

    record ChoiceRequest(@NotNull Wish courier) {}

    /** @param delivery COURIER or OWN; booking is the latest, also one that is being cancelled */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChoiceView(UUID shipmentId, String delivery, BookingView booking) {}
}
