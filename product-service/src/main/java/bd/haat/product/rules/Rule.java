package bd.haat.product.rules;

/** The numbers in table {@code rules}; the unit is in the name. */
public enum Rule {
    /** By how much a price may at most be said to be reduced. */
    COMPARE_AT_MOST_PERCENT_OFF,
    /** The price before must have been asked within so many days; 0: it is believed. */
    COMPARE_AT_PROVED_DAYS
}
