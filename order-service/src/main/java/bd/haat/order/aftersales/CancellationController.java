package bd.haat.order.aftersales;

import bd.haat.common.security.Caller;
import bd.haat.common.text.Language;
import bd.haat.common.web.Body;
import bd.haat.common.web.Problems;
import bd.haat.order.history.AwaitOrder;
import bd.haat.order.history.OrderView;
import bd.haat.order.history.Preference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Orders")
class CancellationController {
    private final CancelOrder cancelOrder;
    private final AwaitOrder orders;

    CancellationController(CancelOrder cancelOrder, AwaitOrder orders) {
        this.cancelOrder = cancelOrder;
        this.orders = orders;
    }

    @PostMapping("/api/v1/orders/{id}/cancel")
    @Operation(summary = "Cancels an order, or what of it is not on its way yet; money that was paid goes back")
    OrderView cancel(@PathVariable UUID id, Caller caller, Body<CancellationRequest> body, Language language) {
        view(id, caller, language);
        return switch (cancelOrder.cancel(id, caller.userId(), body.get().reason())) {
            case CancelOrder.Cancellation.Cancelled() -> view(id, caller, language);
            case CancelOrder.Cancellation.Unknown() -> throw Problems.notFound();
            case CancelOrder.Cancellation.TooLate(var status) ->
                throw Problems.conflict("order-not-cancellable").with("orderStatus", status);
        };
    }

    private OrderView view(UUID id, Caller caller, Language language) {
        return orders.find(id, caller.userId(), Preference.of(null), language).orElseThrow(Problems::notFound);
    }

    record CancellationRequest(@NotBlank @Size(max = 500) String reason) {}
}
