/** Completes what somebody is typing. */
package bd.haat.product.suggest;
