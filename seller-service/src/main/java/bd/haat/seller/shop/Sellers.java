package bd.haat.seller.shop;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All shops. */
public interface Sellers extends Repository<Seller, UUID> {
    /** @throws org.springframework.dao.DataIntegrityViolationException when the owner has a shop already */
    Seller saveAndFlush(Seller seller);

    Optional<Seller> findById(UUID id);

    Optional<Seller> findByOwnerId(UUID ownerId);
}
