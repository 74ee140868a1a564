/** Accounts of shoppers, sellers and admins: who they are, how they sign in, where they live. */
package bd.haat.user;
