/** Products, their variants and pictures, as they are kept and told to others. */
package bd.haat.product.catalogue;
