package bd.haat.order.ledger;

/** Whose money it is. A debit raises what we have, a credit what we owe. */
public enum Account {
    /** Owed to the shopper: paid, but not for goods that are on their way. */
    CUSTOMER,
    /** Held by payment gateways for us. */
    GATEWAY,
    /** Collected at the door, by seller. */
    CASH,
    /** Held back for a seller until the return window is over. */
    ESCROW,
    /** Owed to a seller. */
    SELLER,
    COMMISSION,
    /** VAT on commission, owed to the state. */
    VAT
}
