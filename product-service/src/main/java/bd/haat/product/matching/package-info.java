/** Asks Elasticsearch what matches a query and what of it comes first. */
package bd.haat.product.matching;
