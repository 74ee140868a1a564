/** What sellers are owed and have not been paid, and what disputes keep back of it. */
package bd.haat.order.due;
