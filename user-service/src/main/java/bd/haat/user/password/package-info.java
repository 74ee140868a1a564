/** Hashing of passwords. */
package bd.haat.user.password;
