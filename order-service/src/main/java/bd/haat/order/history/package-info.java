/** Orders as people read and watch them: queries only. */
package bd.haat.order.history;
