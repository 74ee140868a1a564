/** What this machine can do without us. */
package bd.haat.load.machine;
