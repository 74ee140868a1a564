/** Imports: a seller's file is received, worked through in the background and answered row by row. */
package bd.haat.product.intake;
