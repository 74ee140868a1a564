/** bKash tokenized checkout, mode 0011, with refunds v2 and notices by Amazon SNS. */
package bd.haat.order.bkash;
