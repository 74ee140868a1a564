package bd.haat.order.orders;

/**
 * Why a new order was let through, as it is kept beside the order.
 *
 * @param phoneKey keyed hash of the phone at the door; likewise of the place and of the network it was ordered from
 * @param reasons a JSON array
 */
public record Vetting(String outcome, int score, String reasons, long phoneKey, long placeKey, long originKey) {}
