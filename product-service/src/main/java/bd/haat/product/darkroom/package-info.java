/** Makes of a stranger's file the pictures that we serve: nothing of the file survives but what can be seen. */
package bd.haat.product.darkroom;
