/** The files that a fleet keeps under its home. */
package bd.haat.local.state;
