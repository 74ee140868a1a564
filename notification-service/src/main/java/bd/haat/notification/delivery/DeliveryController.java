package bd.haat.notification.delivery;

import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/notifications/deliveries")
@Tag(name = "Deliveries")
class DeliveryController {
    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcDeliveryLog deliveryLog;
    private final StoredOutgoing outgoing;
    private final Cursors cursors;

    DeliveryController(JdbcDeliveryLog deliveryLog, StoredOutgoing outgoing, Cursors cursors) {
        this.deliveryLog = deliveryLog;
        this.outgoing = outgoing;
        this.cursors = cursors;
    }

    /** Sort key of the list. */
    record DeliveryPosition(UUID id) {}

    @GetMapping
    @Operation(summary = "Messages of one state, newest first")
    Page<DeliveryView> list(
            @RequestParam(defaultValue = "FAILED") DeliveryState state,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var from = cursors.decode(cursor, DeliveryPosition.class);
        var rows = deliveryLog.page(state, from == null ? LAST : from.id(), limit + 1);
        return Page.of(rows, limit, last -> cursors.encode(new DeliveryPosition(last.id())));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A message and the log of its attempts")
    DeliveryView one(@PathVariable UUID id) {
        return deliveryLog.find(id).orElseThrow(Problems::notFound);
    }

    @PostMapping("/{id}/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Sends a failed message again")
    DeliveryView resend(@PathVariable UUID id) {
        var message = deliveryLog.find(id).orElseThrow(Problems::notFound);
        if (message.confidential()) throw Problems.conflict("not-resendable");
        if (!deliveryLog.resend(id)) throw Problems.conflict("not-failed").with("state", message.state());
        outgoing.wake();
        return deliveryLog.find(id).orElseThrow(Problems::notFound);
    }
}
