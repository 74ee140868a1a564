/** bKash tokenized checkout, mode 0011, with refunds v2. */
package bd.haat.order.bkash;
