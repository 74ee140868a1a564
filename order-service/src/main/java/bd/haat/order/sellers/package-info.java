/** The own copy of whose shop is whose. */
package bd.haat.order.sellers;
