package bd.haat.seed.load;

import bd.haat.seed.api.Account;
import bd.haat.seed.api.Answer;
import bd.haat.seed.market.Picture;
import bd.haat.seed.market.Product;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives the products that sell best their picture: lists and search show those first, and each costs an upload. */
record LoadPictures(Progresses progresses) {
    /** One product of so many. */
    private static final int ONE_OF = 3;

    void load(List<LoadShops.Open> shops, List<Product> products, Shelf shelf) {
        var owners = shops.stream().collect(Collectors.toMap(open -> open.shop().number(), LoadShops.Open::owner));
        var bare = products.stream()
                .sorted(Comparator.comparingDouble(Product::popularity).reversed())
                .limit((products.size() + ONE_OF - 1) / ONE_OF)
                .filter(product -> shelf.find(product.variants().getFirst())
                        .filter(listed -> !listed.pictured())
                        .isPresent())
                .toList();
        if (bare.isEmpty() || absent(bare.getFirst(), owners, shelf)) return;
        try (var progress = progresses.of("pictures", bare.size())) {
            Parallel.each(
                    progress,
                    bare.subList(1, bare.size()),
                    product -> Account.need(
                            send(product, owners, shelf),
                            "picture of " + product.name().en()));
            progress.step();
        }
    }

    private boolean absent(Product first, Map<Integer, Account> owners, Shelf shelf) {
        var answer = send(first, owners, shelf);
        if (answer.absent()) progresses.say("pictures: left out, the market takes none (" + answer.status() + ")");
        else Account.need(answer, "picture of " + first.name().en());
        return answer.absent();
    }

    private static Answer send(Product product, Map<Integer, Account> owners, Shelf shelf) {
        var id = shelf.find(product.variants().getFirst()).orElseThrow().productId();
        return owners.get(product.shop().number())
                .upload("/api/v1/products/" + id + "/images", "picture.jpg", "image/jpeg", Picture.of(product));
    }
}
