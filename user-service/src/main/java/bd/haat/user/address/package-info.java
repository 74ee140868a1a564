/** Where people want things delivered. */
package bd.haat.user.address;
