package bd.haat.order.following;

import bd.haat.common.money.Money;
import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.order.booking.Booking;
import bd.haat.order.booking.Bookings;
import bd.haat.order.courier.CourierName;
import bd.haat.order.courier.Step;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/couriers/bookings")
@Tag(name = "Couriers")
class BookingController {
    private static final Duration COURIERS_REST = Duration.ofSeconds(30);

    private final Bookings bookings;
    private final DecideBooking decideBooking;
    private final Cursors cursors;

    BookingController(Bookings bookings, DecideBooking decideBooking, Cursors cursors) {
        this.bookings = bookings;
        this.decideBooking = decideBooking;
        this.cursors = cursors;
    }

    @GetMapping
    @Operation(summary = "Bookings that people have to look at, newest first (ADMIN)")
    Page<Row> toReview(
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var after = cursors.decode(cursor, BookingKey.class);
        var rows = bookings.toReview(after == null ? null : after.id(), limit + 1);
        return Page.of(rows, limit, last -> cursors.encode(new BookingKey(last.id())))
                .map(Row::of);
    }

    @PostMapping("/{id}/decide")
    @Operation(
            summary =
                    "What became of a parcel: FOUND with its code, NOT_BOOKED, DELIVERED, RETURNED, or SEEN where nothing is to be"
                            + " done (ADMIN)")
    Row decide(@PathVariable UUID id, Caller caller, Body<DecisionRequest> body) {
        if (bookings.find(id).isEmpty()) throw Problems.notFound();
        var asked = body.get();
        if (asked.decision() == Decision.Kind.FOUND && asked.code() == null) throw Problems.invalid("code", "required");
        return switch (decideBooking.decide(id, asked.decision(), asked.code(), caller.userId())) {
            case Decision.Done(var booking) -> Row.of(booking);
            case Decision.UnknownBooking() -> throw Problems.notFound();
            case Decision.NotPossible(var booking) ->
                throw Problems.conflict("decision-not-possible").with("bookingStatus", booking.status());
            case Decision.NotOurs() -> throw Problems.unprocessable("parcel-not-ours");
            case Decision.CourierAway() -> throw Problems.unavailable(COURIERS_REST);
        };
    }

    record DecisionRequest(
            @NotNull Decision.Kind decision,
            @Pattern(regexp = "[A-Za-z0-9_-]{1,60}") String code) {}

    record BookingKey(UUID id) {}

    /** A booking as operators see it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            UUID id,
            UUID orderId,
            UUID shipmentId,
            UUID sellerId,
            CourierName courier,
            Booking.Status status,
            Booking.Review review,
            String reference,
            String code,
            Step step,
            Money toCollect,
            String failure) {
        static Row of(Booking booking) {
            return new Row(
                    booking.id(),
                    booking.orderId(),
                    booking.shipmentId(),
                    booking.sellerId(),
                    booking.courier(),
                    booking.status(),
                    booking.review(),
                    booking.reference(),
                    booking.code(),
                    booking.step(),
                    Money.bdt(booking.collectMinor()),
                    booking.failure());
        }
    }
}
