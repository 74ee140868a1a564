package bd.haat.user.directory;

import bd.haat.common.text.Language;
import bd.haat.common.web.Problems;
import bd.haat.user.account.Role;
import bd.haat.user.account.User;
import bd.haat.user.account.Users;
import bd.haat.user.address.AddressBook;
import bd.haat.user.address.AddressView;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For services alone: an account, and one of its addresses in the same answer, so that a checkout asks once. */
@Hidden
@RestController
class DirectoryController {
    private final Users users;
    private final AddressBook addresses;

    DirectoryController(Users users, AddressBook addresses) {
        this.users = users;
        this.addresses = addresses;
    }

    @GetMapping("/internal/users/{userId}")
    Entry find(@PathVariable UUID userId, @RequestParam(required = false) UUID addressId) {
        var user = users.findById(userId).orElseThrow(Problems::notFound);
        return Entry.of(
                user,
                addressId == null ? null : addresses.find(userId, addressId).orElse(null));
    }

    /**
     * @param verified on either channel
     * @param address absent when none was asked for, or when it is not this person's
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            UUID id,
            String name,
            String email,
            String phone,
            Language language,
            Role role,
            boolean verified,
            AddressView address) {
        static Entry of(User user, AddressView address) {
            return new Entry(
                    user.id(),
                    user.name(),
                    user.email(),
                    user.phone(),
                    user.language(),
                    user.role(),
                    user.verified(),
                    address);
        }
    }
}
