package bd.haat.order.returning;

import bd.haat.common.text.Language;
import bd.haat.common.web.Body;
import bd.haat.common.web.Problems;
import bd.haat.order.evidence.Evidence;
import bd.haat.order.history.AwaitOrder;
import bd.haat.order.history.Preference;
import bd.haat.order.orders.Actor;
import bd.haat.order.returning.RequestReturn.Answer;
import bd.haat.order.returns.ReadReturn;
import bd.haat.order.returns.ReturnReason;
import bd.haat.order.returns.ReturnView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Returns and complaints")
class RequestReturnController {
    private final RequestReturn requestReturn;
    private final ReadReturn read;
    private final AwaitOrder orders;

    RequestReturnController(RequestReturn requestReturn, ReadReturn read, AwaitOrder orders) {
        this.requestReturn = requestReturn;
        this.read = read;
        this.orders = orders;
    }

    @PostMapping("/api/v1/orders/{id}/returns")
    @Operation(summary = "Asks to give goods of one shipment back, within the return window after its delivery")
    ResponseEntity<ReturnView> request(
            @PathVariable UUID id, Actor shopper, Body<ReturnRequest> body, Language language) {
        orders.find(id, shopper.id(), Preference.of(null), language).orElseThrow(Problems::notFound);
        return switch (requestReturn.request(id, shopper.id(), body.get().wanted())) {
            case Answer.Requested(var returnId) ->
                ResponseEntity.created(URI.create("/api/v1/returns/" + returnId))
                        .body(read.one(returnId, shopper, language));
            case Answer.UnknownOrder() -> throw Problems.notFound();
            case Answer.NotSoMany(var most) ->
                throw Problems.unprocessable("lines-not-returnable").with("lines", lines(most));
            case Answer.SeveralShipments() -> throw Problems.unprocessable("return-of-several-shipments");
            case Answer.NotDelivered() -> throw Problems.conflict("not-delivered");
            case Answer.WindowOver(var at) ->
                throw Problems.conflict("return-window-over").with("endedAt", at);
            case Answer.TooMany(var most) ->
                throw Problems.unprocessable("too-many-returns").with("most", most);
            case Answer.UnknownPictures() -> throw Problems.unprocessable("unknown-pictures");
        };
    }

    private static List<Returnable> lines(Map<UUID, Integer> most) {
        return most.entrySet().stream()
                .map(line -> new Returnable(line.getKey(), line.getValue()))
                .toList();
    }

    record Returnable(UUID lineId, int quantity) {}

    record LineRequest(
            @NotNull UUID lineId, @Min(1) @Max(999) int quantity) {}

    record ReturnRequest(
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid LineRequest> lines,
            @NotNull ReturnReason reason,
            @NotBlank @Size(max = 1000) String text,
            @Size(max = Evidence.MOST) List<@NotNull UUID> pictures) {
        RequestReturn.Wanted wanted() {
            var pieces = new LinkedHashMap<UUID, Integer>();
            for (var line : lines)
                if (pieces.put(line.lineId(), line.quantity()) != null) throw Problems.invalid("lines", "repeated");
            return new RequestReturn.Wanted(pieces, reason, text, pictures == null ? List.of() : pictures);
        }
    }
}
