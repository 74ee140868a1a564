package bd.haat.order.sellers;

import bd.haat.order.orders.Actor;

/** Who may see what happens to an order's goods: its shopper, the shop's owner, admins. */
public final class JdbcParties {
    private JdbcParties() {}

    /**
     * A condition on rows with {@code customer_id} and {@code seller_id}, in which the parameter {@code :viewer} is the person's id.
     *
     * @param alias of the table
     * @throws IllegalArgumentException for {@link Actor.Role#SYSTEM}, which reads nothing
     */
    public static String visibleTo(Actor viewer, String alias) {
        return switch (viewer.role()) {
            case SHOPPER -> alias + ".customer_id = :viewer";
            case SELLER -> alias + ".seller_id in (select id from sellers where owner_id = :viewer)";
            case ADMIN -> "cast(:viewer as uuid) is not null";
            case SYSTEM -> throw new IllegalArgumentException("reads nothing");
        };
    }
}
