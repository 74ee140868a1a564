package bd.haat.order.selling;

import bd.haat.common.security.Caller;
import bd.haat.common.text.Language;
import bd.haat.common.web.Body;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.order.fulfilment.ShipmentStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/seller/orders")
@Tag(name = "Sellers' orders")
class SellerOrderController {
    private final SellerOrders sellerOrders;
    private final MoveShipment moveShipment;
    private final Cursors cursors;

    SellerOrderController(SellerOrders sellerOrders, MoveShipment moveShipment, Cursors cursors) {
        this.sellerOrders = sellerOrders;
        this.moveShipment = moveShipment;
        this.cursors = cursors;
    }

    @GetMapping
    @Operation(summary = "Shipments of the caller's shops, newest first")
    Page<SellerOrderView> list(
            @RequestParam(required = false) ShipmentStatus status,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            Caller caller,
            Language language) {
        var after = cursors.decode(cursor, ShipmentKey.class);
        var rows = sellerOrders.list(caller.userId(), status, after == null ? null : after.id(), limit + 1);
        return Page.of(rows, limit, last -> cursors.encode(new ShipmentKey(last.id())))
                .map(row -> SellerOrderView.of(row, language));
    }

    @GetMapping("/{shipmentId}")
    @Operation(summary = "One shipment")
    SellerOrderView one(@PathVariable UUID shipmentId, Caller caller, Language language) {
        return view(shipmentId, caller, language);
    }

    @PostMapping("/{shipmentId}/accept")
    @Operation(summary = "The seller will deliver")
    SellerOrderView accept(@PathVariable UUID shipmentId, Caller caller, Language language) {
        return moved(shipmentId, Step.to(ShipmentStatus.ACCEPTED), caller, language);
    }

    @PostMapping("/{shipmentId}/pack")
    @Operation(summary = "The goods are packed, at the default place of the shop unless another is named")
    SellerOrderView pack(
            @PathVariable UUID shipmentId,
            @RequestParam(required = false) UUID placeId,
            Caller caller,
            Language language) {
        return moved(shipmentId, Step.to(ShipmentStatus.PACKED).from(placeId), caller, language);
    }

    @PostMapping("/{shipmentId}/hand-over")
    @Operation(summary = "The goods have left the shop, from the place named here or when they were packed")
    SellerOrderView handOver(
            @PathVariable UUID shipmentId,
            @RequestParam(required = false) UUID placeId,
            Caller caller,
            Language language) {
        return moved(shipmentId, Step.to(ShipmentStatus.HANDED_OVER).from(placeId), caller, language);
    }

    @PostMapping("/{shipmentId}/deliver")
    @Operation(summary = "The shopper has the goods, as the shopper's code proves")
    SellerOrderView deliver(
            @PathVariable UUID shipmentId, Caller caller, Body<DeliveryRequest> body, Language language) {
        view(shipmentId, caller, language);
        return moved(shipmentId, Step.delivered(body.get().code()), caller, language);
    }

    @PostMapping("/{shipmentId}/take-back")
    @Operation(summary = "A courier has brought back what the shopper did not take")
    SellerOrderView takeBack(@PathVariable UUID shipmentId, Caller caller, Language language) {
        return moved(shipmentId, Step.to(ShipmentStatus.RETURNED), caller, language);
    }

    private SellerOrderView moved(UUID id, Step step, Caller caller, Language language) {
        return switch (moveShipment.move(caller.userId(), id, step)) {
            case Movement.Moved(var shipmentId) -> view(shipmentId, caller, language);
            case Movement.Unknown() -> throw Problems.notFound();
            case Movement.NotReady(var status) ->
                throw Problems.conflict("shipment-not-ready").with("shipmentStatus", status);
            case Movement.WrongCode(var lockedUntil) ->
                throw lockedUntil == null
                        ? Problems.unprocessable("wrong-delivery-code")
                        : Problems.unprocessable("wrong-delivery-code").with("lockedUntil", lockedUntil);
        };
    }

    private SellerOrderView view(UUID id, Caller caller, Language language) {
        return sellerOrders
                .find(caller.userId(), id)
                .map(row -> SellerOrderView.of(row, language))
                .orElseThrow(Problems::notFound);
    }

    record DeliveryRequest(@NotNull @Size(min = 1, max = 20) String code) {}

    record ShipmentKey(UUID id) {}
}
