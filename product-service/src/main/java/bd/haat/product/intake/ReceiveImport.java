package bd.haat.product.intake;

import bd.haat.common.persistence.Ids;
import bd.haat.common.text.Language;
import bd.haat.product.filestore.Files;
import bd.haat.product.filestore.Kept;
import bd.haat.product.seller.Seller;
import bd.haat.product.transfer.FileFormat;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes a seller's file in. It is noted before its first byte, so that a crash leaves no file that nobody knows of. */
@Service
class ReceiveImport {
    private final Imports imports;
    private final Files files;
    private final Clock clock;

    ReceiveImport(Imports imports, Files files, Clock clock) {
        this.imports = imports;
        this.files = files;
        this.clock = clock;
    }

    /** @param content read to its end */
    Receipt receive(
            Seller seller, UUID actor, FileFormat format, boolean dryRun, Language language, InputStream content)
            throws IOException {
        if (imports.anyOpen(seller.id()))
            return new Receipt.Busy(); // seldom wrong; whoever is first at the end is right
        var id = Ids.next();
        imports.add(fresh(id, seller, actor, format, dryRun, language));
        var receipt = keep(id, seller, content);
        if (receipt instanceof Receipt.Queued) return receipt;
        files.remove(id);
        imports.remove(id);
        return receipt;
    }

    private Receipt keep(UUID id, Seller seller, InputStream content) throws IOException {
        return switch (files.keep(id, content)) {
            case Kept.Refused(var reason, var line) -> new Receipt.Refused(reason, line);
            case Kept.Done(var lines) ->
                imports.queue(id, lines)
                        ? new Receipt.Queued(imports.find(id, seller.id()).orElseThrow())
                        : new Receipt.Busy();
        };
    }

    private Import fresh(UUID id, Seller seller, UUID actor, FileFormat format, boolean dryRun, Language language) {
        return new Import(
                id,
                seller.id(),
                actor,
                format,
                dryRun,
                language,
                Import.Status.RECEIVING,
                0,
                0,
                false,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                clock.instant(),
                null,
                1);
    }
}
