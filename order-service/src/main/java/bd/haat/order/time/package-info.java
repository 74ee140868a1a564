/** Times as rows hold them. */
package bd.haat.order.time;
