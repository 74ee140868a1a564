/** Signing in and out: sessions and their families of refresh tokens. */
package bd.haat.user.session;
