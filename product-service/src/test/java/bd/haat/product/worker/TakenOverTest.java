package bd.haat.product.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import bd.haat.common.persistence.Ids;
import bd.haat.product.fetch.PictureSource;
import bd.haat.product.filestore.Files;
import bd.haat.product.intake.Import;
import bd.haat.product.intake.ImportScene;
import bd.haat.product.intake.ImportSettings;
import bd.haat.product.intake.Imports;
import bd.haat.product.report.Reports;
import bd.haat.product.seller.Sellers;
import bd.haat.product.transfer.FileFormat;
import bd.haat.product.transfer.ProductFiles;
import bd.haat.product.upsert.PutProducts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** A worker that dies in the middle of a file, or only seems to. */
class TakenOverTest extends ImportScene {
    private static final int ROWS = 130;

    private final Imports imports;
    private final Reports reports;
    private final Files files;
    private final ProductFiles productFiles;
    private final PutProducts products;
    private final PictureSource pictures;
    private final RecordRows record;
    private final Sellers sellers;
    private final ImportSettings settings;
    private final TransactionOperations transaction;

    private UUID id;
    private String file;
    private UUID dying;

    @Autowired
    TakenOverTest(
            Imports imports,
            Reports reports,
            Files files,
            ProductFiles productFiles,
            PutProducts products,
            PictureSource pictures,
            RecordRows record,
            Sellers sellers,
            ImportSettings settings,
            TransactionOperations transaction) {
        this.imports = imports;
        this.reports = reports;
        this.files = files;
        this.productFiles = productFiles;
        this.products = products;
        this.pictures = pictures;
        this.record = record;
        this.sellers = sellers;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** What no handler catches, as little as a kill. */
    private static class Killed extends Error {
        private Killed() {
            super("killed", null, false, false);
        }
    }

    @BeforeEach
    void receive() throws IOException {
        var rows = new StringBuilder("sku,nameEn,descriptionEn,category,price,stock\n");
        for (int i = 0; i < ROWS; i++)
            rows.append("T-").append(i).append(",Thing,d,").append(slug).append(",10,1\n");
        file = rows.toString();
        id = hold();
        files.keep(id, bytes());
        dying = market.db()
                .sql("select lease_owner from imports where id = ?")
                .param(id)
                .query(UUID.class)
                .single();
    }

    @Test
    void whoeverTakesOverGoesOnBehindTheLastRowAndNothingHappensTwice() {
        int killedAt = 2 * settings.batch() + 7;
        assertThatThrownBy(() -> work(dying, killedAt)).isInstanceOf(Killed.class);
        assertThat(job().lastRow()).isEqualTo(1 + 2L * settings.batch());
        assertThat(skus()).isEqualTo(2L * settings.batch());
        market.db()
                .sql("update imports set lease_until = now() where id = ?")
                .param(id)
                .update();
        var done = finished(id.toString());
        assertThat(counts(done)).isEqualTo(ROWS + " 0 0");
        assertThat(skus()).isEqualTo(ROWS);
        assertThat(count("import_rows where import_id = ?", id)).isEqualTo(ROWS);
        assertThat(count(
                        "stock_movements where kind = 'OPENED' and variant_id in (select id from variants where seller_id = ?)",
                        shop.id()))
                .isEqualTo(ROWS);
        await().untilAsserted(() -> assertThat(files.open(id)).isEmpty()); // goes after the end was written
    }

    @Test
    void whoWasOnlySlowWritesNothingAnyMore() {
        assertThatThrownBy(() -> work(Ids.next(), ROWS + 1)).isInstanceOf(Imports.LostLease.class);
        assertThat(skus()).isZero();
        imports.cancel(id, Instant.EPOCH);
        assertThatThrownBy(() -> work(dying, ROWS + 1)).isInstanceOf(Imports.LostLease.class);
        assertThat(skus()).isZero();
    }

    private void work(UUID owner, int killedAt) throws Exception {
        var put = new AtomicInteger();
        PutProducts mortal = (seller, wishes, actor) -> {
            int left = killedAt - 1 - put.getAndAdd(wishes.size());
            if (left >= wishes.size()) return products.put(seller, wishes, actor);
            products.put(seller, wishes.subList(0, left), actor);
            throw new Killed();
        };
        var rows = new TakeRows(mortal, pictures, record, reports, settings, transaction);
        var seller = sellers.ownedBy(shop.ownerId()).orElseThrow();
        rows.take(job(), seller, owner, productFiles.read(FileFormat.CSV, bytes()), () -> false);
    }

    private Import job() {
        return imports.find(id, shop.id()).orElseThrow();
    }

    private ByteArrayInputStream bytes() {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    private long count(String from, UUID of) {
        return market.db()
                .sql("select count(*) from " + from)
                .param(of)
                .query(Long.class)
                .single();
    }
}
