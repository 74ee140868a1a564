/** Reviews as they are written and judged: one for each line of an order that arrived. */
package bd.haat.product.review;
