package bd.haat.order.aftersales;

import bd.haat.common.security.Caller;
import bd.haat.common.text.Language;
import bd.haat.common.web.Body;
import bd.haat.common.web.Problems;
import bd.haat.order.aftersales.CancelLines.Wanted;
import bd.haat.order.history.AwaitOrder;
import bd.haat.order.history.OrderView;
import bd.haat.order.history.Preference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Orders")
class CancellationController {
    private final CancelOrder cancelOrder;
    private final CancelLines cancelLines;
    private final AwaitOrder orders;

    CancellationController(CancelOrder cancelOrder, CancelLines cancelLines, AwaitOrder orders) {
        this.cancelOrder = cancelOrder;
        this.cancelLines = cancelLines;
        this.orders = orders;
    }

    @PostMapping("/api/v1/orders/{id}/cancel")
    @Operation(
            summary = "Cancels an order, or what of it is not on its way yet; money that was paid goes back",
            description =
                    "With lines, only so many pieces of them; with shipmentId, only that shipment. Discounts are recomputed by each"
                            + " line's own share; the delivery charge goes with the last piece of a shipment.")
    OrderView cancel(@PathVariable UUID id, Caller caller, Body<CancellationRequest> body, Language language) {
        view(id, caller, language);
        var asked = body.get();
        var wanted = asked.wanted();
        var outcome = wanted == null
                ? cancelOrder.cancel(id, caller.userId(), asked.reason())
                : cancelLines.cancel(id, caller.userId(), wanted, asked.reason());
        return switch (outcome) {
            case Cancellation.Cancelled() -> view(id, caller, language);
            case Cancellation.Unknown() -> throw Problems.notFound();
            case Cancellation.TooLate(var status) ->
                throw Problems.conflict("order-not-cancellable").with("orderStatus", status);
            case Cancellation.OnItsWay(var shipmentId, var status) ->
                throw Problems.conflict("shipment-not-cancellable")
                        .with("shipmentId", shipmentId)
                        .with("shipmentStatus", status);
            case Cancellation.NotSoMany(var most) ->
                throw Problems.unprocessable("lines-not-cancellable").with("lines", pieces(most));
        };
    }

    private OrderView view(UUID id, Caller caller, Language language) {
        return orders.find(id, caller.userId(), Preference.of(null), language).orElseThrow(Problems::notFound);
    }

    private static List<Available> pieces(Map<UUID, Integer> most) {
        return most.entrySet().stream()
                .map(line -> new Available(line.getKey(), line.getValue()))
                .toList();
    }

    record Available(UUID lineId, int quantity) {}

    record LineRequest(
            @NotNull UUID lineId, @Min(1) @Max(999) int quantity) {}

    record CancellationRequest(
            @NotBlank @Size(max = 500) String reason,
            @Size(min = 1, max = 100) List<@NotNull @Valid LineRequest> lines,
            UUID shipmentId) {
        /** Null for the whole order. */
        Wanted wanted() {
            if (lines != null && shipmentId != null) throw Problems.invalid("shipmentId", "not-with-lines");
            if (lines == null) return shipmentId == null ? null : new Wanted(shipmentId, null);
            var pieces = new LinkedHashMap<UUID, Integer>();
            for (var line : lines)
                if (pieces.put(line.lineId(), line.quantity()) != null) throw Problems.invalid("lines", "repeated");
            return new Wanted(null, pieces);
        }
    }
}
