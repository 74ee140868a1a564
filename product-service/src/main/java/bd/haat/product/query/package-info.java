/** Reads what somebody searches for: words, measures, prices and categories in what was typed, and the filters beside it. */
package bd.haat.product.query;
