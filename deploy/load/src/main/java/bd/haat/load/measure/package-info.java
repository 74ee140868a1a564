/** Drives one kind of request and counts. */
package bd.haat.load.measure;
