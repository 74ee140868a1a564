package bd.haat.order.orders;

import java.util.UUID;

/**
 * Who made something happen.
 *
 * @param id the person; null for {@link Role#SYSTEM}
 */
public record Actor(Role role, UUID id) {
    public static final Actor SYSTEM = new Actor(Role.SYSTEM, null);

    public enum Role {
        SHOPPER,
        SELLER,
        ADMIN,
        SYSTEM
    }

    public static Actor shopper(UUID id) {
        return new Actor(Role.SHOPPER, id);
    }

    public static Actor seller(UUID id) {
        return new Actor(Role.SELLER, id);
    }

    public static Actor admin(UUID id) {
        return new Actor(Role.ADMIN, id);
    }
}
