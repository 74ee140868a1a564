package bd.haat.order.printing;

import bd.haat.common.security.Caller;
import bd.haat.common.text.Language;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.order.invoice.Invoices;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** For who bought. */
@RestController
@RequestMapping("/api/v1/orders/{orderId}/invoices")
@Tag(name = "Orders")
class InvoiceController {
    private final Invoices invoices;
    private final RestInvoiceFiles files;
    private final InvoicePages pages;

    InvoiceController(Invoices invoices, RestInvoiceFiles files, InvoicePages pages) {
        this.invoices = invoices;
        this.files = files;
        this.pages = pages;
    }

    @GetMapping
    @Operation(
            summary = "Invoices of one of the caller's orders, issued as goods leave their shops, and the credit notes"
                    + " on them")
    Page<InvoiceView> list(
            @PathVariable UUID orderId,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            Caller caller,
            Language language) {
        if (!invoices.isOrderOf(orderId, caller.userId())) throw Problems.notFound();
        return pages.list(
                (last, most) -> invoices.ofOrder(orderId, caller.userId(), last, most),
                limit,
                cursor,
                language,
                "/api/v1/orders/" + orderId + "/invoices");
    }

    @GetMapping("/{invoiceId}.pdf")
    @Operation(summary = "An invoice or credit note as PDF, in Bangla or English")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE))
    ResponseEntity<byte[]> file(
            @PathVariable UUID orderId,
            @PathVariable UUID invoiceId,
            Caller caller,
            Language language,
            WebRequest request) {
        var invoice = invoices.find(invoiceId)
                .filter(found ->
                        found.orderId().equals(orderId) && found.customerId().equals(caller.userId()))
                .orElseThrow(Problems::notFound);
        return files.answer(invoice, language, request);
    }
}
