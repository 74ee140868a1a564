/** How Elasticsearch is asked, and what is set about it. */
package bd.haat.product.elastic;
