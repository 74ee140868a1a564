package bd.haat.product.intake;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.text.Language;
import bd.haat.product.Market;
import bd.haat.product.seller.Sellers;
import bd.haat.product.transfer.FileFormat;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Memory does not grow with the file. {@code -Dhaat.import.rows=100000} for the whole measure; the build takes a small one. */
class LargeImportTest extends ImportScene {
    private static final int ROWS = Integer.getInteger("haat.import.rows", 500);
    private static final long MEBIBYTE = 1 << 20;

    private final ReceiveImport receive;
    private final Sellers sellers;

    @Autowired
    LargeImportTest(ReceiveImport receive, Sellers sellers) {
        this.receive = receive;
        this.sellers = sellers;
    }

    @Test
    void aLongFileIsTakenInConstantMemory() throws Exception {
        market.product(shop, category, "আগে", "Before", Market.variant("WARM", 100, 1));
        long before = used();
        long began = System.nanoTime();
        var seller = sellers.ownedBy(shop.ownerId()).orElseThrow();
        var receipt = receive.receive(seller, shop.ownerId(), FileFormat.CSV, false, Language.EN, rows());
        var id = ((Receipt.Queued) receipt).received().id().toString();
        System.out.println("received after " + Duration.ofNanos(System.nanoTime() - began));
        var most = new long[1];
        Awaitility.await()
                .atMost(Duration.ofMinutes(40))
                .pollInterval(Duration.ofSeconds(ROWS > 10_000 ? 10 : 1))
                .until(() -> {
                    most[0] = Math.max(most[0], used() - before);
                    shop = market.signedInAgain(shop);
                    return job(id).get("status").asString().equals("DONE");
                });
        var took = Duration.ofNanos(System.nanoTime() - began);
        System.out.println(ROWS + " rows in " + took + ", " + ROWS * 1000L / took.toMillis()
                + "/s, heap grew by at most " + most[0] / MEBIBYTE + " MiB");
        assertThat(counts(job(id))).isEqualTo(ROWS + " 0 0");
        assertThat(most[0]).isLessThan(48 * MEBIBYTE);
        long beforeExport = used();
        assertThat(text("/api/v1/seller/products/export").lines().count()).isEqualTo(ROWS + 2);
        System.out.println("exported, heap then grew by " + (used() - beforeExport) / MEBIBYTE + " MiB");
    }

    private InputStream rows() {
        return new SequenceInputStream(new Enumeration<>() {
            private int row = -1;

            @Override
            public boolean hasMoreElements() {
                return row < ROWS;
            }

            @Override
            public InputStream nextElement() {
                if (!hasMoreElements()) throw new NoSuchElementException();
                var line = row++ < 0
                        ? "sku,nameBn,nameEn,descriptionEn,category,price,stock\n"
                        : "BIG-" + row + ",শাড়ি,Saree " + row + ",\"" + "Woven by hand. ".repeat(40) + "\"," + slug
                                + ",1250.50,7\n";
                return new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
