package bd.haat.user.address;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class StoredAddressBook implements AddressBook {
    private final Addresses addresses;

    StoredAddressBook(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Optional<AddressView> find(UUID userId, UUID addressId) {
        return addresses.findByIdAndUserId(addressId, userId).map(AddressView::of);
    }
}
