package bd.haat.ai.goods;

import bd.haat.common.text.LocalizedText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What this service reads of {@code product.changed.v1}. */
record ProductChanged(
        UUID productId,
        UUID sellerId,
        String slug,
        LocalizedText name,
        String image,
        String status,
        boolean deleted,
        long version,
        List<Variant> variants) {
    record Variant(long priceMinor, String currency) {}

    /** Whether shoppers may see it. */
    boolean listed() {
        return status.equals("ACTIVE") && !deleted && cheapest().isPresent();
    }

    Optional<Variant> cheapest() {
        return variants.stream().min(Comparator.comparingLong(Variant::priceMinor));
    }
}
