/** Products as sellers' files speak of them, known by their SKUs, brought into the catalogue under the rules of requests. */
package bd.haat.product.upsert;
