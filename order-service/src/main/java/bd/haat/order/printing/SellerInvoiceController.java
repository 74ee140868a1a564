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

/** For who sold. */
@RestController
@RequestMapping("/api/v1/seller/orders/{shipmentId}")
@Tag(name = "Sellers' orders")
class SellerInvoiceController {
    private final Invoices invoices;
    private final RestInvoiceFiles files;
    private final InvoicePages pages;

    SellerInvoiceController(Invoices invoices, RestInvoiceFiles files, InvoicePages pages) {
        this.invoices = invoices;
        this.files = files;
        this.pages = pages;
    }

    @GetMapping("/invoices")
    @Operation(summary = "The invoice of a shipment of the caller's shop, and the credit notes on it")
    Page<InvoiceView> list(
            @PathVariable UUID shipmentId,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            Caller caller,
            Language language) {
        if (!invoices.isShipmentOf(shipmentId, caller.userId())) throw Problems.notFound();
        return pages.list(
                (last, most) -> invoices.ofShipment(shipmentId, caller.userId(), last, most),
                limit,
                cursor,
                language,
                "/api/v1/seller/orders/" + shipmentId + "/invoices");
    }

    @GetMapping("/invoices/{invoiceId}.pdf")
    @Operation(summary = "An invoice or credit note of the caller's shop as PDF, in Bangla or English")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE))
    ResponseEntity<byte[]> file(
            @PathVariable UUID shipmentId,
            @PathVariable UUID invoiceId,
            Caller caller,
            Language language,
            WebRequest request) {
        if (!invoices.isShipmentOf(shipmentId, caller.userId())) throw Problems.notFound();
        var invoice = invoices.find(invoiceId)
                .filter(found -> found.shipmentId().equals(shipmentId))
                .orElseThrow(Problems::notFound);
        return files.answer(invoice, language, request);
    }

    @GetMapping("/invoice.pdf")
    @Operation(summary = "The invoice that goes with a shipment as PDF, in Bangla or English; 404 before its hand-over")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE))
    ResponseEntity<byte[]> goingWith(
            @PathVariable UUID shipmentId, Caller caller, Language language, WebRequest request) {
        return invoices.ofShipment(shipmentId, caller.userId(), null, 1).stream()
                .findFirst() // no credit note is older than its invoice
                .map(invoice -> files.answer(invoice, language, request))
                .orElseThrow(Problems::notFound);
    }
}
