package bd.haat.product.inventory;

import bd.haat.product.stock.Level;
import java.util.UUID;

/** Outcome of {@link CountStock} and {@link TransferStock}. */
sealed interface StockChange {
    record Done(OwnVariant now) implements StockChange {}

    /** Orders hold more than would be left. */
    record BelowReserved(Level now) implements StockChange {}

    /** More pieces than a shop can have. */
    record TooMany() implements StockChange {}

    /** The shop has no such place. */
    record UnknownPlace(UUID id) implements StockChange {}

    /** Nothing is put there any more. */
    record ClosedPlace(UUID id) implements StockChange {}

    /** Fewer pieces lie at the place than would go. */
    record TooFewThere(int onHand) implements StockChange {}

    /** From a place to itself. */
    record SamePlace() implements StockChange {}
}
