/** What people hear of stock: sellers that it runs low, and whoever waits for a variant that it is back. */
package bd.haat.product.alert;
