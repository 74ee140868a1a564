package bd.haat.user.address;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All addresses, each reached through its owner alone. */
interface Addresses extends Repository<Address, UUID> {
    /** A person keeps no more than this many, so that their list is one page. */
    int MOST = 50;

    Address saveAndFlush(Address address);

    Optional<Address> findByIdAndUserId(UUID id, UUID userId);

    List<Address> findByUserIdOrderByCreatedAtAscIdAsc(UUID userId, Limit limit);

    long countByUserId(UUID userId);

    void delete(Address address);
}
