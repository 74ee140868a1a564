/** What became of each row of an import. */
package bd.haat.product.report;
