package bd.haat.order.orders;

/**
 * What a timeline says about one change.
 *
 * @param what upper snake case: {@code PLACED}, {@code STOCK_RESERVED}, {@code SHIPMENT_PACKED} …
 * @param reason in the actor's own words or a code; may be null
 */
public record Entry(String what, Actor by, String reason) {
    public static Entry of(String what) {
        return new Entry(what, Actor.SYSTEM, null);
    }
}
