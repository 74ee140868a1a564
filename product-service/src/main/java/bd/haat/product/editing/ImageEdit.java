package bd.haat.product.editing;

import bd.haat.product.catalogue.Product;
import bd.haat.product.editing.ProductEdit.Invalid;
import bd.haat.product.editing.ProductPatch.ImagePatch;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts a product's pictures into the order that the seller wrote and takes off the others. */
final class ImageEdit {
    private ImageEdit() {}

    static Optional<Invalid> check(Product product, List<ImagePatch> wished) {
        var seen = new HashSet<UUID>();
        for (int i = 0; i < wished.size(); i++) {
            var id = wished.get(i).id();
            if (product.images().stream().noneMatch(image -> image.id().equals(id)))
                return Optional.of(new Invalid("images[" + i + "].id", "unknown"));
            if (!seen.add(id)) return Optional.of(new Invalid("images[" + i + "].id", "duplicate"));
        }
        return Optional.empty();
    }

    static void apply(Product product, List<ImagePatch> wished) {
        var order = wished.stream().map(ImagePatch::id).toList();
        product.images().removeIf(image -> !order.contains(image.id()));
        for (var image : product.images()) {
            int position = order.indexOf(image.id());
            image.moveTo(position);
            image.describe(wished.get(position).alt());
        }
        product.images().sort((a, b) -> Integer.compare(order.indexOf(a.id()), order.indexOf(b.id())));
    }
}
