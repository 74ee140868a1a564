/** How many pieces there are: a row per variant, a ledger of every movement, and the sellers' own counting. */
package bd.haat.product.stock;
