/** The bucket in S3, for whatever is no row. */
package bd.haat.product.storage;
