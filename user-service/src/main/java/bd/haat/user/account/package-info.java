/** The account itself: who somebody is, and what others may know of it. */
package bd.haat.user.account;
