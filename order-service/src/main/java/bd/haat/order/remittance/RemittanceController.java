package bd.haat.order.remittance;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.order.remittance.Receivables.OutstandingKey;
import bd.haat.order.remittance.Remittance.Claim;
import bd.haat.order.remittance.TakeRemittance.Taking;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(RemittanceController.PATH)
@Tag(name = "Money")
class RemittanceController {
    static final String PATH = "/api/v1/admin/remittances";

    private final TakeRemittance takeRemittance;
    private final Remittances remittances;
    private final Receivables receivables;
    private final Cursors cursors;

    RemittanceController(
            TakeRemittance takeRemittance, Remittances remittances, Receivables receivables, Cursors cursors) {
        this.takeRemittance = takeRemittance;
        this.remittances = remittances;
        this.receivables = receivables;
        this.cursors = cursors;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Takes what a courier passed on, up to 2000 consignments, and books what agrees with what was due")
    ResponseEntity<RemittanceView> take(Caller caller, Body<RemittanceRequest> body) {
        return answer(takeRemittance.take(body.get().command(), caller.userId()));
    }

    @PostMapping(consumes = "text/csv")
    @Operation(summary = "The same as CSV: consignment, amount and perhaps charge, in taka")
    ResponseEntity<RemittanceView> takeFile(
            @RequestParam @Pattern(regexp = RemittanceRequest.COURIER) String courier,
            @RequestParam @Pattern(regexp = RemittanceRequest.REFERENCE) String reference,
            @RequestParam @PastOrPresent Instant receivedAt,
            Caller caller,
            HttpServletRequest request)
            throws IOException {
        var claims = RemittanceFile.read(new InputStreamReader(request.getInputStream(), StandardCharsets.UTF_8));
        long total = claims.stream().mapToLong(Claim::amountMinor).sum();
        return answer(takeRemittance.take(
                RemittanceRequest.command(courier, reference, receivedAt, total, claims), caller.userId()));
    }

    @GetMapping
    @Operation(summary = "Remittances, newest first")
    Page<RemittanceView> list(
            @RequestParam(required = false) String courier,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var after = cursors.decode(cursor, RemittanceKey.class);
        return Page.of(
                        remittances.list(courier, after == null ? null : after.id(), limit + 1),
                        limit,
                        last -> cursors.encode(
                                new RemittanceKey(last.remittance().id())))
                .map(RemittanceView::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One remittance")
    RemittanceView one(@PathVariable UUID id) {
        return remittances.find(id).map(RemittanceView::of).orElseThrow(Problems::notFound);
    }

    @GetMapping("/{id}/lines")
    @Operation(summary = "Its lines and how each agrees with what was due")
    Page<RemittanceView.Line> lines(
            @PathVariable UUID id,
            @RequestParam(required = false) Remittance.Outcome outcome,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        one(id);
        var after = cursors.decode(cursor, LineKey.class);
        return Page.of(
                        remittances.lines(id, outcome, after == null ? 0 : after.line(), limit + 1),
                        limit,
                        last -> cursors.encode(new LineKey(last.line())))
                .map(RemittanceView.Line::of);
    }

    @GetMapping("/outstanding")
    @Operation(summary = "Cash that couriers collected and have not passed on, oldest first")
    Page<RemittanceView.Outstanding> outstanding(
            @RequestParam(required = false) String courier,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        return Page.of(
                        receivables.outstanding(courier, cursors.decode(cursor, OutstandingKey.class), limit + 1),
                        limit,
                        last -> cursors.encode(new OutstandingKey(last.collectedAt(), last.shipmentId())))
                .map(RemittanceView.Outstanding::of);
    }

    private static ResponseEntity<RemittanceView> answer(Taking taking) {
        return switch (taking) {
            case Taking.Taken(var summary) -> {
                var view = RemittanceView.of(summary);
                yield ResponseEntity.created(URI.create(PATH + "/" + view.id())).body(view);
            }
            case Taking.TakenBefore(var summary) -> ResponseEntity.ok(RemittanceView.of(summary));
            case Taking.ReferenceUsed() -> throw Problems.conflict("remittance-reference-used");
        };
    }

    record RemittanceKey(UUID id) {}

    record LineKey(int line) {}
}
