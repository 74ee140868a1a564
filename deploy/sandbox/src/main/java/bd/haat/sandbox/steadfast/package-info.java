/** Steadfast Courier, interface v1. */
package bd.haat.sandbox.steadfast;
