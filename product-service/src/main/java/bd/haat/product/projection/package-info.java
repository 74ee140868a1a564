/** Answers with less in them, for weak networks. */
package bd.haat.product.projection;
