package bd.haat.order.complaint;

import bd.haat.common.security.Caller;
import bd.haat.common.text.Language;
import bd.haat.common.web.Body;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.order.complaint.ComplaintPages.MessageRequest;
import bd.haat.order.complaint.ComplaintView.MessageView;
import bd.haat.order.complaint.OpenComplaint.Opening;
import bd.haat.order.evidence.Evidence;
import bd.haat.order.history.AwaitOrder;
import bd.haat.order.history.Preference;
import bd.haat.order.orders.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The shopper's side of complaints. */
@RestController
@Tag(name = "Returns and complaints")
class ComplaintController {
    private final OpenComplaint openComplaint;
    private final ComplaintPages pages;
    private final AwaitOrder orders;

    ComplaintController(OpenComplaint openComplaint, ComplaintPages pages, AwaitOrder orders) {
        this.openComplaint = openComplaint;
        this.pages = pages;
        this.orders = orders;
    }

    @PostMapping("/api/v1/orders/{id}/complaints")
    @Operation(
            summary =
                    "Complains about an order or, with shipmentId, one shipment; a first answer is due within 72 hours")
    ResponseEntity<ComplaintView> open(
            @PathVariable UUID id, Caller caller, Body<ComplaintRequest> body, Language language) {
        orders.find(id, caller.userId(), Preference.of(null), language).orElseThrow(Problems::notFound);
        return switch (openComplaint.open(id, caller.userId(), body.get().wanted())) {
            case Opening.Opened(var complaintId) ->
                ResponseEntity.created(URI.create("/api/v1/complaints/" + complaintId))
                        .body(pages.one(complaintId, Actor.shopper(caller.userId())));
            case Opening.UnknownOrder() -> throw Problems.notFound();
            case Opening.UnknownShipment() -> throw Problems.unprocessable("unknown-shipment");
            case Opening.OpenAlready(var complaintId) ->
                throw Problems.conflict("complaint-open").with("complaintId", complaintId);
            case Opening.TooEarly(var status) ->
                throw Problems.conflict("complaint-too-early").with("orderStatus", status);
            case Opening.TooLate(var at) ->
                throw Problems.conflict("complaint-too-late").with("endedAt", at);
            case Opening.UnknownPictures() -> throw Problems.unprocessable("unknown-pictures");
        };
    }

    @GetMapping("/api/v1/complaints")
    @Operation(summary = "The caller's complaints, newest first")
    Page<ComplaintView> mine(
            @RequestParam(required = false) UUID orderId,
            @RequestParam(required = false) ComplaintStatus status,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            Caller caller) {
        return pages.list(Actor.shopper(caller.userId()), new ComplaintRows.Filter(orderId, status), limit, cursor);
    }

    @GetMapping("/api/v1/complaints/{id}")
    @Operation(summary = "One of the caller's complaints")
    ComplaintView one(@PathVariable UUID id, Caller caller) {
        return pages.one(id, Actor.shopper(caller.userId()));
    }

    @GetMapping("/api/v1/complaints/{id}/messages")
    @Operation(summary = "What was said, the first first")
    Page<MessageView> messages(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            Caller caller) {
        return pages.messages(id, Actor.shopper(caller.userId()), limit, cursor);
    }

    @PostMapping("/api/v1/complaints/{id}/messages")
    @Operation(summary = "The shopper says something")
    ComplaintView say(@PathVariable UUID id, Caller caller, Body<MessageRequest> body) {
        return pages.said(id, Actor.shopper(caller.userId()), body::get);
    }

    @PostMapping("/api/v1/complaints/{id}/withdraw")
    @Operation(summary = "The shopper is content")
    ComplaintView withdraw(@PathVariable UUID id, Caller caller) {
        return pages.closed(id, Actor.shopper(caller.userId()), Decision.WITHDRAWN, null, null);
    }

    record ComplaintRequest(
            UUID shipmentId,
            @NotNull Category category,
            @NotBlank @Size(max = 2000) String text,
            @Size(max = Evidence.MOST) List<@NotNull UUID> pictures) {
        OpenComplaint.Wanted wanted() {
            return new OpenComplaint.Wanted(shipmentId, category, text, pictures == null ? List.of() : pictures);
        }
    }
}
