package bd.haat.order.complaint;

import bd.haat.common.web.Page;
import bd.haat.order.complaint.ComplaintView.MessageView;
import bd.haat.order.orders.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What shoppers, shops and admins read alike, each under a path of their own. */
@RestController
@RequestMapping({"/api/v1/complaints", "/api/v1/seller/complaints", "/api/v1/admin/complaints"})
@Tag(name = "Returns and complaints")
class ComplaintController {
    private final ComplaintPages pages;

    ComplaintController(ComplaintPages pages) {
        this.pages = pages;
    }

    @GetMapping
    @Operation(
            summary =
                    "Complaints, newest first: the caller's, under seller those about shipments of the caller's shops,"
                            + " under admin all")
    Page<ComplaintView> list(
            @RequestParam(required = false) UUID orderId,
            @RequestParam(required = false) ComplaintStatus status,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            Actor viewer) {
        return pages.list(viewer, new ComplaintRows.Filter(orderId, status), limit, cursor);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One complaint")
    ComplaintView one(@PathVariable UUID id, Actor viewer) {
        return pages.one(id, viewer);
    }

    @GetMapping("/{id}/messages")
    @Operation(summary = "What was said, the first first")
    Page<MessageView> messages(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            Actor viewer) {
        return pages.messages(id, viewer, limit, cursor);
    }
}
