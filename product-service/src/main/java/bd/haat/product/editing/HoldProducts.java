package bd.haat.product.editing;

import bd.haat.product.catalogue.Products;
import bd.haat.product.catalogue.SaveProduct;
import bd.haat.product.seller.Sellers;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class HoldProducts implements Holds {
    private final Products products;
    private final SaveProduct save;
    private final Sellers sellers;
    private final Clock clock;

    HoldProducts(Products products, SaveProduct save, Sellers sellers, Clock clock) {
        this.products = products;
        this.save = save;
        this.sellers = sellers;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<Held> set(UUID id, boolean held, UUID actor) {
        return products.lockAny(id).map(product -> {
            product.hold(held);
            product.touch(clock.instant());
            save.save(product, Map.of(), actor);
            return new Held(id, product.sellerId(), sellers.ownerOf(product.sellerId()), product.name());
        });
    }
}
