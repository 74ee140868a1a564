package bd.haat.order.payout;

import bd.haat.common.money.Money;
import bd.haat.common.persistence.Shards;
import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(BatchController.PATH)
@Tag(name = "Money")
class BatchController {
    static final String PATH = "/api/v1/admin/payouts";

    private final MakeBatch makeBatch;
    private final Shards shards;
    private final MoveBatch moveBatch;
    private final EndPayout endPayout;
    private final Batches batches;
    private final Payouts payouts;
    private final BankFile bankFile;
    private final Cursors cursors;

    BatchController(
            MakeBatch makeBatch,
            Shards shards,
            MoveBatch moveBatch,
            EndPayout endPayout,
            Batches batches,
            Payouts payouts,
            BankFile bankFile,
            Cursors cursors) {
        this.makeBatch = makeBatch;
        this.shards = shards;
        this.moveBatch = moveBatch;
        this.endPayout = endPayout;
        this.batches = batches;
        this.payouts = payouts;
        this.bankFile = bankFile;
        this.cursors = cursors;
    }

    @PostMapping("/batches")
    @Operation(summary = "Collects what is due now; 204 if nobody can be paid. It also happens by itself")
    ResponseEntity<BatchView> make() {
        return shards.first(makeBatch::make)
                .map(batch -> ResponseEntity.created(URI.create(PATH + "/batches/" + batch.id()))
                        .body(BatchView.of(batch)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping("/batches")
    @Operation(summary = "Batches, newest first")
    Page<BatchView> list(
            @RequestParam(required = false) PayoutStatus status,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var after = cursors.decode(cursor, BatchKey.class);
        return Page.of(
                        batches.list(status, after == null ? null : after.id(), limit + 1),
                        limit,
                        last -> cursors.encode(new BatchKey(last.id())))
                .map(BatchView::of);
    }

    @GetMapping("/batches/{id}")
    @Operation(summary = "One batch")
    BatchView one(@PathVariable UUID id) {
        return batches.find(id).map(BatchView::of).orElseThrow(Problems::notFound);
    }

    @GetMapping("/batches/{id}/payouts")
    @Operation(summary = "The payouts of a batch")
    Page<PayoutView> payouts(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        one(id);
        var after = cursors.decode(cursor, PayoutView.PayoutKey.class);
        return Page.of(
                        payouts.ofBatch(id, after == null ? null : after.id(), limit + 1),
                        limit,
                        last -> cursors.encode(new PayoutView.PayoutKey(last.id())))
                .map(PayoutView::of);
    }

    @GetMapping("/batches/{id}/file")
    @Operation(
            summary =
                    "What the bank is told, as CSV; amounts in taka. Only of a batch that is sent: from then on nothing is taken out of it")
    void file(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var batch = batches.find(id).orElseThrow(Problems::notFound);
        if (batch.status() != PayoutStatus.SENT) throw notReady(batch.status());
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"payouts-" + id + ".csv\"");
        bankFile.write(id, response.getWriter());
    }

    @PostMapping("/batches/{id}/approve")
    @Operation(summary = "The amounts are right; what is in dispute by now is taken out")
    BatchView approve(@PathVariable UUID id, Caller caller) {
        return moved(moveBatch.approve(id, caller.userId()));
    }

    @PostMapping("/batches/{id}/send")
    @Operation(
            summary =
                    "The bank gets the file now; what is in dispute by now is taken out, what comes into dispute later is not")
    BatchView send(@PathVariable UUID id, Caller caller) {
        return moved(moveBatch.send(id, caller.userId()));
    }

    @PostMapping("/{payoutId}/paid")
    @Operation(summary = "The bank has paid; its reference for the transfer")
    PayoutView paid(@PathVariable UUID payoutId, Body<PaidRequest> body) {
        found(payoutId);
        return ended(endPayout.paid(payoutId, body.get().reference()));
    }

    @PostMapping("/{payoutId}/fail")
    @Operation(summary = "The bank will not pay, or nobody wants it to: the money is due again")
    PayoutView fail(@PathVariable UUID payoutId, Body<FailedRequest> body) {
        found(payoutId);
        return ended(endPayout.failed(payoutId, body.get().reason()));
    }

    private void found(UUID payoutId) {
        payouts.find(payoutId).orElseThrow(Problems::notFound);
    }

    private static BatchView moved(MoveBatch.Move move) {
        return switch (move) {
            case MoveBatch.Move.Moved(var batch) -> BatchView.of(batch);
            case MoveBatch.Move.Unknown() -> throw Problems.notFound();
            case MoveBatch.Move.NotReady(var status) -> throw notReady(status);
        };
    }

    private static PayoutView ended(EndPayout.End end) {
        return switch (end) {
            case EndPayout.End.Ended(var payout) -> PayoutView.of(payout);
            case EndPayout.End.Unknown() -> throw Problems.notFound();
            case EndPayout.End.NotReady(var status) -> throw notReady(status);
        };
    }

    private static RuntimeException notReady(PayoutStatus status) {
        return Problems.conflict("payout-not-ready").with("payoutStatus", status);
    }

    record BatchKey(UUID id) {}

    record PaidRequest(
            @NotBlank @Size(max = 100) @Pattern(regexp = "[A-Za-z0-9./_-]*")
            String reference) {}

    record FailedRequest(@NotBlank @Size(max = 500) String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BatchView(
            UUID id,
            PayoutStatus status,
            int payouts,
            Money amount,
            Instant createdAt,
            Instant approvedAt,
            UUID approvedBy,
            Instant sentAt,
            UUID sentBy,
            Instant closedAt) {
        static BatchView of(Batch batch) {
            return new BatchView(
                    batch.id(),
                    batch.status(),
                    batch.payouts(),
                    Money.bdt(batch.amountMinor()),
                    batch.createdAt(),
                    batch.approvedAt(),
                    batch.approvedBy(),
                    batch.sentAt(),
                    batch.sentBy(),
                    batch.closedAt());
        }
    }
}
