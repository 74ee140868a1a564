/** The administrative geography: divisions, districts, upazilas and metropolitan thanas, read from a table of our own and kept in memory. */
package bd.haat.location.geography;
