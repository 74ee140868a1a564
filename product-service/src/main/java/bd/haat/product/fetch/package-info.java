/** Fetches pictures from addresses that sellers write, and from nowhere else: never from inside our own network. */
package bd.haat.product.fetch;
