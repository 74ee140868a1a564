package bd.haat.product.intake;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Problems;
import bd.haat.product.seller.Sellers;
import bd.haat.product.transfer.FileFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The report of an import as a file. */
@RestController
@Tag(name = "Import and export")
class ReportController {
    private final Imports imports;
    private final WriteReport report;
    private final Sellers sellers;

    ReportController(Imports imports, WriteReport report, Sellers sellers) {
        this.imports = imports;
        this.report = report;
        this.sellers = sellers;
    }

    @GetMapping(
            value = ImportController.PATH + "/{id}/report",
            produces = {"text/csv", "application/x-ndjson", "application/problem+json"})
    @Operation(
            summary =
                    "What became of each row, as a file (format=csv|ndjson); refused=true: of those alone that were refused")
    void download(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(defaultValue = "false") boolean refused,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        var job = sellers.ownedBy(caller.userId())
                .flatMap(shop -> imports.find(id, shop.id()))
                .orElseThrow(Problems::notFound);
        var asked = FileFormat.ofExtension(format).orElseThrow(() -> Problems.invalid("format", "unknown"));
        response.setContentType(asked.mediaType());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"import-" + id + "." + asked.extension() + "\"");
        LocaleContextHolder.setLocale(job.language().locale());
        report.write(id, asked, refused, response.getWriter());
    }
}
