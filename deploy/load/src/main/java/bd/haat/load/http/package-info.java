/** A client that costs little beside what it measures. */
package bd.haat.load.http;
