package bd.haat.product.inventory;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/**
 * A variant's pieces as its seller sees them.
 *
 * @param places of the shop, the default one first; none where it has only one, without a name
 */
record InventoryView(int onHand, int reserved, int available, List<PlaceStock> places) {
    @Schema(name = "PlaceStock")
    record PlaceStock(UUID placeId, String name, boolean active, boolean isDefault, int onHand) {}

    static InventoryView of(OwnVariant own) {
        var level = own.level();
        var places = own.places().stream()
                .map(place ->
                        new PlaceStock(place.id(), place.name(), place.active(), place.isDefault(), own.at(place.id())))
                .toList();
        return new InventoryView(level.onHand(), level.reserved(), level.available(), places);
    }
}
