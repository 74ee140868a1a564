/** What lists show and sort by, kept beside the products. */
package bd.haat.product.listing;
