/** How many pieces there are: a row per variant and a ledger of every movement. */
package bd.haat.product.stock;
