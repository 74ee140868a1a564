/** Products as sellers make and edit them. */
package bd.haat.product.catalogue;
