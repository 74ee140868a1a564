/** Files that sellers send, as they came, until they have been worked through. */
package bd.haat.product.filestore;
