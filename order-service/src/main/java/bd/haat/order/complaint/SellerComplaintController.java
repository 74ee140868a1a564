package bd.haat.order.complaint;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.Page;
import bd.haat.order.complaint.ComplaintPages.MessageRequest;
import bd.haat.order.complaint.ComplaintView.MessageView;
import bd.haat.order.orders.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/seller/complaints")
@Tag(name = "Sellers' orders")
class SellerComplaintController {
    private final ComplaintPages pages;

    SellerComplaintController(ComplaintPages pages) {
        this.pages = pages;
    }

    @GetMapping
    @Operation(summary = "Complaints about shipments of the caller's shops, newest first")
    Page<ComplaintView> list(
            @RequestParam(required = false) UUID orderId,
            @RequestParam(required = false) ComplaintStatus status,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            Caller caller) {
        return pages.list(Actor.seller(caller.userId()), new ComplaintRows.Filter(orderId, status), limit, cursor);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One complaint")
    ComplaintView one(@PathVariable UUID id, Caller caller) {
        return pages.one(id, Actor.seller(caller.userId()));
    }

    @GetMapping("/{id}/messages")
    @Operation(summary = "What was said, the first first")
    Page<MessageView> messages(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            Caller caller) {
        return pages.messages(id, Actor.seller(caller.userId()), limit, cursor);
    }

    @PostMapping("/{id}/messages")
    @Operation(summary = "The shop answers")
    ComplaintView say(@PathVariable UUID id, Caller caller, Body<MessageRequest> body) {
        return pages.said(id, Actor.seller(caller.userId()), body::get);
    }
}
