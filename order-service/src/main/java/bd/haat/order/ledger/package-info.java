/** Where the money is: a double-entry ledger that explains every order. */
package bd.haat.order.ledger;
