package bd.haat.product.export;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Problems;
import bd.haat.product.seller.Sellers;
import bd.haat.product.transfer.FileFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All of a seller's products as a file. */
@RestController
@Tag(name = "Import and export")
class ExportController {
    private final WriteExport export;
    private final Sellers sellers;

    ExportController(WriteExport export, Sellers sellers) {
        this.export = export;
        this.sellers = sellers;
    }

    @GetMapping(
            value = "/api/v1/seller/products/export",
            produces = {"text/csv", "application/x-ndjson", "application/problem+json"})
    @Operation(
            summary = "All products, drafts and archived ones too, as imports read them (format=csv|ndjson); streamed")
    void download(@RequestParam(defaultValue = "csv") String format, Caller caller, HttpServletResponse response)
            throws IOException {
        var shop = sellers.ownedBy(caller.userId()).orElseThrow(Problems::notFound);
        var asked = FileFormat.ofExtension(format).orElseThrow(() -> Problems.invalid("format", "unknown"));
        var file = export.of(shop.id(), asked).orElseThrow(() -> Problems.unprocessable("export-too-wide"));
        response.setContentType(asked.mediaType());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"products." + asked.extension() + "\"");
        file.to(response.getWriter());
    }
}
