/** Pictures of products: taken in, looked at, kept in S3 under names made of their content, and served. */
package bd.haat.product.image;
