/** How the database does what is asked. */
package bd.haat.load.explain;
