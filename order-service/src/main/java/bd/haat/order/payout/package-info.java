/** Money goes to the sellers: what is due, collected into batches that people approve, send and confirm. */
package bd.haat.order.payout;
