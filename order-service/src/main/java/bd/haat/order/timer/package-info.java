/** Work that must happen although this process may die: one-off and recurring tasks in the database (db-scheduler). */
package bd.haat.order.timer;
