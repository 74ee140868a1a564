package bd.haat.order.hearing;

import bd.haat.common.text.Language;
import bd.haat.common.web.Body;
import bd.haat.common.web.Problems;
import bd.haat.order.complaint.Category;
import bd.haat.order.complaint.ComplaintView;
import bd.haat.order.complaint.ReadComplaint;
import bd.haat.order.evidence.Evidence;
import bd.haat.order.hearing.OpenComplaint.Opening;
import bd.haat.order.history.AwaitOrder;
import bd.haat.order.history.Preference;
import bd.haat.order.orders.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Returns and complaints")
class OpenComplaintController {
    private final OpenComplaint openComplaint;
    private final ReadComplaint read;
    private final AwaitOrder orders;

    OpenComplaintController(OpenComplaint openComplaint, ReadComplaint read, AwaitOrder orders) {
        this.openComplaint = openComplaint;
        this.read = read;
        this.orders = orders;
    }

    @PostMapping("/api/v1/orders/{id}/complaints")
    @Operation(
            summary =
                    "Complains about an order or, with shipmentId, one shipment; a first answer is due within 72 hours")
    ResponseEntity<ComplaintView> open(
            @PathVariable UUID id, Actor shopper, Body<ComplaintRequest> body, Language language) {
        orders.find(id, shopper.id(), Preference.of(null), language).orElseThrow(Problems::notFound);
        return switch (openComplaint.open(id, shopper.id(), body.get().wanted())) {
            case Opening.Opened(var complaintId) ->
                ResponseEntity.created(URI.create("/api/v1/complaints/" + complaintId))
                        .body(read.one(complaintId, shopper));
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
