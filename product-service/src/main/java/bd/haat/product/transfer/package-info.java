/** A seller's products as a file, CSV or NDJSON: read row by row, written page by page. */
package bd.haat.product.transfer;
