/** What each category wants to know of its products: typed attributes, inherited down the tree. */
package bd.haat.product.attribute;
