package bd.haat.product.catalogue;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All products ever made; deleted ones stay as rows. */
public interface Products extends Repository<Product, UUID> {
    @Query("select p from Product p where p.id = :id and p.sellerId = :sellerId and p.deletedAt is null")
    Optional<Product> find(UUID id, UUID sellerId);

    /** The same, locked: of two edits at once the second sees the first one's version. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Product p where p.id = :id and p.sellerId = :sellerId and p.deletedAt is null")
    Optional<Product> lock(UUID id, UUID sellerId);

    /** The same for the market itself, whoever's product it is. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Product p where p.id = :id and p.deletedAt is null")
    Optional<Product> lockAny(UUID id);

    Product saveAndFlush(Product product);
}
