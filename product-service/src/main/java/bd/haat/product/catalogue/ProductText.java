package bd.haat.product.catalogue;

import bd.haat.common.text.LocalizedText;
import java.util.Map;
import java.util.UUID;

/** What a seller says about a product besides its variants; null means: as it was. An empty brand means none. */
public record ProductText(
        LocalizedText name,
        LocalizedText description,
        UUID categoryId,
        String brand,
        Map<String, Object> attributes,
        ListingStatus status) {}
