package bd.haat.user.address;

import java.util.Optional;
import java.util.UUID;

/** Addresses as other features of this service look them up. */
public interface AddressBook {
    /** The address, if it is that person's. */
    Optional<AddressView> find(UUID userId, UUID addressId);
}
