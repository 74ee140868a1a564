package bd.haat.order.ledger;

/** Whose money it is. A debit raises what we have, a credit what we owe. */
public enum Account {
    /** Owed to the shopper: paid, but not for goods that are on their way. */
    CUSTOMER,
    /** On its way back to the shopper: a gateway is told, its answer not in. */
    REFUND,
    /** Held by payment gateways for us. */
    GATEWAY,
    /** Collected at the door by sellers who deliver themselves, by seller. */
    CASH,
    /** Collected at the door by couriers and not remitted yet, by seller. */
    COURIER,
    /** In our bank: couriers' remittances, less what was paid to sellers. */
    BANK,
    /** Held back for a seller until the return window is over. */
    ESCROW,
    /** Owed to a seller, or by one. */
    SELLER,
    /** Set aside for a seller in a payout that is not paid yet. */
    PAYOUT,
    /** What the platform earns, by seller. */
    COMMISSION,
    /** VAT on commission, owed to the state, by seller. */
    VAT
}
