/** Starts Haat's backing services for real on one machine, without containers, and shares them among the tests of a build. */
package bd.haat.backing;
