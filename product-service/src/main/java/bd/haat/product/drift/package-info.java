/** Whether the search index tells the same as the database; what does not is found by checksums and repaired. */
package bd.haat.product.drift;
