/** Keeps processes running: start, readiness, restart with backoff, stop, and what a killed launcher left behind. */
package bd.haat.local.run;
