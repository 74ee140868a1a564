/** Categories, products, their pictures and stock, and finding them. */
package bd.haat.product;
