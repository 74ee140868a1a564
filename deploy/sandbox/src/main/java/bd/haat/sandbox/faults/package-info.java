/** Slow, lost, wrong and failing answers that a test or a developer orders beforehand. */
package bd.haat.sandbox.faults;
