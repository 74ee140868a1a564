/** A mail server that keeps every letter in memory, and shows over HTTP what it has. */
package bd.haat.backing.smtp;
