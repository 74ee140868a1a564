package bd.haat.order.printing;

import bd.haat.common.text.Language;
import bd.haat.order.invoice.Invoice;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Answers with an invoice's file. It is somebody's own, so that only the reader's device may keep it, and it never changes. */
@Component
class RestInvoiceFiles {
    private final PrintInvoice print;

    RestInvoiceFiles(PrintInvoice print) {
        this.print = print;
    }

    ResponseEntity<byte[]> answer(Invoice invoice, Language language, WebRequest request) {
        var tag = "W/\"" + PrintInvoice.tag(invoice, language) + "\"";
        if (request.checkNotModified(tag)) return null; // without asking the store
        var name = invoice.number() + "-" + language.code() + ".pdf";
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(print.file(invoice, language));
    }
}
