/** What the processes of a fleet take. */
package bd.haat.load.fleet;
