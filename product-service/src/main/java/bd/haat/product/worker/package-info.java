/** Works imports off in the background, row by row and picture by picture. */
package bd.haat.product.worker;
