/** A seller's month, to the paisa: what it began with, each entry, what it ended with. */
package bd.haat.order.statement;
