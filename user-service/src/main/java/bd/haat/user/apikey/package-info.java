/** Keys for sellers' own systems: {@code Authorization: Bearer haat_…}. */
package bd.haat.user.apikey;
