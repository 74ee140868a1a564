package bd.haat.notification.contact;

import bd.haat.common.text.Language;
import java.util.UUID;

/**
 * How a person is reached.
 *
 * @param email null: none
 * @param phone E.164; null: none
 * @param emailVerified whether the address was proved; nothing about orders goes to one that was not
 * @param phoneVerified likewise
 */
public record Contact(
        UUID userId,
        String name,
        String email,
        String phone,
        Language language,
        boolean emailVerified,
        boolean phoneVerified) {}
