/** The outer skin: ids, headers in and out, origins, sizes, the request log. */
package bd.haat.gateway.edge;
