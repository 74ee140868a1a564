package bd.haat.product.intake;

import bd.haat.product.filestore.Kept;

/** Outcome of {@link ReceiveImport}. */
sealed interface Receipt {
    record Queued(Import received) implements Receipt {}

    /** Another file of the seller is being worked through. */
    record Busy() implements Receipt {}

    record Refused(Kept.Reason reason, long line) implements Receipt {}
}
