/** Pictures of products and reviews: taken in, kept in S3 under names made of their content, served, and removed when nobody shows them any more. */
package bd.haat.product.image;
