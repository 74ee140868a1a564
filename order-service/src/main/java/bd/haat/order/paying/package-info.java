/** The shopper's way through a payment: the page to pay on, the return, the outcome, another try. */
package bd.haat.order.paying;
