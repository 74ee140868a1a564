/** Where things are in Bangladesh, how far apart, and what bringing them costs. */
package bd.haat.location;
