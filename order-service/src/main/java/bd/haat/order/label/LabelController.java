package bd.haat.order.label;

import bd.haat.common.security.Caller;
import bd.haat.common.text.Language;
import bd.haat.common.web.Problems;
import bd.haat.order.document.Paper;
import bd.haat.order.document.Press;
import bd.haat.order.document.Wording;
import bd.haat.order.fulfilment.ShipmentStatus;
import bd.haat.order.market.Places;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Prints labels when they are asked for: they are made of what is known now, and kept by nobody. */
@RestController
@Tag(name = "Sellers' orders")
class LabelController {
    private final Labels labels;
    private final Places places;
    private final Press press;

    LabelController(Labels labels, Places places, Press press) {
        this.labels = labels;
        this.places = places;
        this.press = press;
    }

    @GetMapping("/api/v1/seller/orders/{shipmentId}/label.pdf")
    @Operation(summary = "The label for a parcel of the caller's shop, A6, in Bangla or English")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE))
    ResponseEntity<byte[]> label(@PathVariable UUID shipmentId, Caller caller, Language language, WebRequest request) {
        var label = labels.find(shipmentId, caller.userId()).orElseThrow(Problems::notFound);
        if (label.status() == ShipmentStatus.CANCELLED)
            throw Problems.conflict("shipment-not-ready").with("shipmentStatus", label.status());
        var from = place(label.shopUpazilaCode());
        var to = place(label.to().upazilaCode());
        var content = List.of(label, from, to, language).toString().getBytes(StandardCharsets.UTF_8);
        var tag = "W/\"" + UUID.nameUUIDFromBytes(content) + "\"";
        if (request.checkNotModified(tag)) return null;
        var page = new LabelPage(label, Wording.in(language), from, to);
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(label.orderNumber() + "-label.pdf")
                                .build()
                                .toString())
                .body(press.print("label", Paper.A6, language, label.orderNumber(), page::draw));
    }

    private Optional<Places.Place> place(String upazilaCode) {
        return Optional.ofNullable(upazilaCode).flatMap(places::named);
    }
}
