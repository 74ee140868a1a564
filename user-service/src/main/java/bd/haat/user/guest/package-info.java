/** Buying without a password: a code by SMS proves the phone, and opens the account that goes with it. */
package bd.haat.user.guest;
