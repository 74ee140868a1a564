package bd.haat.product.inventory;

import bd.haat.product.stock.Level;

/** Outcome of {@link CountStock}. */
sealed interface StockChange {
    record Done(Level now) implements StockChange {}

    /** Orders hold more than would be left. */
    record BelowReserved(Level now) implements StockChange {}

    /** More pieces than a shop can have. */
    record TooMany() implements StockChange {}
}
