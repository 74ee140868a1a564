/** Measures a running fleet through its gateway, and the machine beside it. */
package bd.haat.load;
