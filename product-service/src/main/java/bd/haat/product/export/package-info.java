/** A seller's products as a file, in the form in which imports read them. */
package bd.haat.product.export;
