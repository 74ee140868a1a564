package bd.haat.user.directory;

import bd.haat.common.text.Language;
import bd.haat.user.account.Role;
import bd.haat.user.address.AddressView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * An account as other services see it.
 *
 * @param verified on either channel
 * @param registeredAt since when the account exists
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
        Instant registeredAt,
        AddressView address) {}
