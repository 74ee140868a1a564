/** Facebook's Graph API, as far as publishing on a page needs it. */
package bd.haat.sandbox.social;
