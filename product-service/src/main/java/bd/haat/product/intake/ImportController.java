package bd.haat.product.intake;

import bd.haat.common.security.Caller;
import bd.haat.common.storage.StorageUnavailable;
import bd.haat.common.text.Language;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.product.seller.Seller;
import bd.haat.product.seller.Sellers;
import bd.haat.product.transfer.FileFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A seller's imports. */
@RestController
@RequestMapping(ImportController.PATH)
@Tag(name = "Import and export")
class ImportController {
    static final String PATH = "/api/v1/seller/products/imports";

    private final ReceiveImport receive;
    private final Imports imports;
    private final Sellers sellers;
    private final ImportViews views;
    private final Cursors cursors;
    private final Clock clock;

    ImportController(
            ReceiveImport receive, Imports imports, Sellers sellers, ImportViews views, Cursors cursors, Clock clock) {
        this.receive = receive;
        this.imports = imports;
        this.sellers = sellers;
        this.views = views;
        this.cursors = cursors;
        this.clock = clock;
    }

    record ImportPosition(UUID id) {}

    @PostMapping(consumes = {"text/csv", "application/x-ndjson"})
    @Operation(
            summary = "Takes a file of products in, up to 256 MB, streamed; worked through in the background",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string"))
                            }))
    ResponseEntity<ImportView> receive(
            Caller caller,
            Language language,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request)
            throws IOException {
        var shop = sellers.ownedBy(caller.userId())
                .filter(Seller::active)
                .orElseThrow(() -> Problems.forbidden("seller-not-active"));
        if (request.getHeader("Content-Encoding") != null)
            throw Problems.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
        var format = FileFormat.ofMediaType(request.getContentType()).orElseThrow();
        try {
            return queued(receive.receive(shop, caller.userId(), format, dryRun, language, request.getInputStream()));
        } catch (StorageUnavailable away) {
            throw Problems.unavailable(Duration.ofSeconds(5));
        }
    }

    private ResponseEntity<ImportView> queued(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Queued(var job) ->
                ResponseEntity.accepted()
                        .location(URI.create(PATH + "/" + job.id()))
                        .body(views.of(job));
            case Receipt.Busy() -> throw Problems.conflict("import-running");
            case Receipt.Refused(var reason, var line) ->
                throw switch (reason) {
                    case EMPTY -> Problems.badRequest("import-empty");
                    case TOO_LARGE -> Problems.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large");
                    case NO_TEXT -> Problems.badRequest("import-no-text").with("line", line);
                    case LINE_TOO_LONG ->
                        Problems.badRequest("import-line-too-long").with("line", line);
                };
        };
    }

    @GetMapping
    @Operation(summary = "The imports of the last 30 days, newest first")
    Page<ImportView> list(
            Caller caller,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var shop = sellers.ownedBy(caller.userId()).orElseThrow(Problems::notFound);
        var from = cursors.decode(cursor, ImportPosition.class);
        return Page.of(
                        imports.before(shop.id(), from == null ? null : from.id(), limit + 1),
                        limit,
                        last -> cursors.encode(new ImportPosition(last.id())))
                .map(views::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far an import is")
    ImportView show(@PathVariable UUID id, Caller caller) {
        return views.of(own(id, caller));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Ends an import; what it has done stays")
    ImportView cancel(@PathVariable UUID id, Caller caller) {
        own(id, caller);
        if (!imports.cancel(id, clock.instant())) throw Problems.conflict("import-ended");
        return views.of(own(id, caller));
    }

    private Import own(UUID id, Caller caller) {
        return sellers.ownedBy(caller.userId())
                .flatMap(shop -> imports.find(id, shop.id()))
                .orElseThrow(Problems::notFound);
    }
}
