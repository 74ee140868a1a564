/** Points on the earth and the way between them. */
package bd.haat.location.distance;
