/** What the gateway itself answers when a request ends here: RFC 9457 problems in the caller's language. */
package bd.haat.gateway.problem;
