/** Products as sellers make and edit them, and as they see their own. */
package bd.haat.product.editing;
