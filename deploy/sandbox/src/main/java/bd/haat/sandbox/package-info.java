/** The third parties that Haat talks to, played on one machine over the same HTTP and SMTP, hostile answers included. */
package bd.haat.sandbox;
