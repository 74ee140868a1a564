/** Becoming a user: registration, and proving that an e-mail address or a phone is one's own. */
package bd.haat.user.signup;
