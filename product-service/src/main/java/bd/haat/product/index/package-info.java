/** Writes what can be found into Elasticsearch: one document per listed product, behind an alias. */
package bd.haat.product.index;
