package bd.haat.product.stock;

import java.util.UUID;
import java.util.stream.Stream;

/**
 * Pieces that are carried from one place of their seller to another.
 *
 * @param from a place other than the default one, which is null; so is {@code to}
 * @param pieces above zero, and there
 * @param actorId who asked for it
 * @param reason in that person's words; null for none
 */
public record Transfer(UUID variantId, UUID from, UUID to, int pieces, UUID actorId, String reason) {
    Stream<Movement> lines() {
        return Stream.of(line(from, -pieces), line(to, pieces));
    }

    private Movement line(UUID place, int onHand) {
        return new Movement(variantId, Movement.Kind.TRANSFERRED, onHand, 0, null, actorId, reason, place);
    }
}
