package bd.haat.order.returns;

import bd.haat.common.security.Caller;
import bd.haat.common.text.Language;
import bd.haat.common.web.Body;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.order.evidence.Evidence;
import bd.haat.order.history.AwaitOrder;
import bd.haat.order.history.Preference;
import bd.haat.order.orders.Actor;
import bd.haat.order.returns.RequestReturn.Answer;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The shopper's side of returns, and the admins' list of all. */
@RestController
@Tag(name = "Returns and complaints")
class ReturnController {
    private final RequestReturn requestReturn;
    private final ReturnPages pages;
    private final AwaitOrder orders;

    ReturnController(RequestReturn requestReturn, ReturnPages pages, AwaitOrder orders) {
        this.requestReturn = requestReturn;
        this.pages = pages;
        this.orders = orders;
    }

    @PostMapping("/api/v1/orders/{id}/returns")
    @Operation(summary = "Asks to give goods of one shipment back, within the return window after its delivery")
    ResponseEntity<ReturnView> request(
            @PathVariable UUID id, Caller caller, Body<ReturnRequest> body, Language language) {
        orders.find(id, caller.userId(), Preference.of(null), language).orElseThrow(Problems::notFound);
        return switch (requestReturn.request(id, caller.userId(), body.get().wanted())) {
            case Answer.Requested(var returnId) ->
                ResponseEntity.created(URI.create("/api/v1/returns/" + returnId))
                        .body(pages.one(returnId, Actor.shopper(caller.userId()), language));
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

    @GetMapping("/api/v1/orders/{id}/returns")
    @Operation(summary = "The returns of one of the caller's orders, newest first")
    Page<ReturnView> ofOrder(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            Caller caller,
            Language language) {
        orders.find(id, caller.userId(), Preference.of(null), language).orElseThrow(Problems::notFound);
        return pages.list(Actor.shopper(caller.userId()), id, null, limit, cursor, language);
    }

    @GetMapping("/api/v1/returns")
    @Operation(summary = "The caller's returns, newest first")
    Page<ReturnView> mine(
            @RequestParam(required = false) ReturnStatus status,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            Caller caller,
            Language language) {
        return pages.list(Actor.shopper(caller.userId()), null, status, limit, cursor, language);
    }

    @GetMapping("/api/v1/returns/{id}")
    @Operation(summary = "One of the caller's returns")
    ReturnView one(@PathVariable UUID id, Caller caller, Language language) {
        return pages.one(id, Actor.shopper(caller.userId()), language);
    }

    @PostMapping("/api/v1/returns/{id}/sent")
    @Operation(summary = "The goods are on their way back")
    ReturnView sent(@PathVariable UUID id, Caller caller, Body<SendingRequest> body, Language language) {
        var shopper = Actor.shopper(caller.userId());
        pages.one(id, shopper, language);
        return pages.moved(
                id,
                new MoveReturn.Step(ReturnStatus.SENT, shopper, null, body.get().tracking(), false),
                language);
    }

    @PostMapping("/api/v1/returns/{id}/withdraw")
    @Operation(summary = "The shopper keeps the goods after all")
    ReturnView withdraw(@PathVariable UUID id, Caller caller, Language language) {
        var shopper = Actor.shopper(caller.userId());
        return pages.moved(id, new MoveReturn.Step(ReturnStatus.WITHDRAWN, shopper, null, null, false), language);
    }

    @GetMapping("/api/v1/admin/returns")
    @Operation(summary = "All returns, newest first")
    Page<ReturnView> all(
            @RequestParam(required = false) ReturnStatus status,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            Caller caller,
            Language language) {
        return pages.list(Actor.admin(caller.userId()), null, status, limit, cursor, language);
    }

    private static List<Returnable> lines(Map<UUID, Integer> most) {
        return most.entrySet().stream()
                .map(line -> new Returnable(line.getKey(), line.getValue()))
                .toList();
    }

    record Returnable(UUID lineId, int quantity) {}

    record SendingRequest(@Size(min = 1, max = 100) String tracking) {}

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
