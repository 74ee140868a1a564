/** What other services may ask about people. */
package bd.haat.user.directory;
