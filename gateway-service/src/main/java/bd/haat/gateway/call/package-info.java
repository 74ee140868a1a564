/** What is known about the request at hand: who sends it, from where, under which ids. */
package bd.haat.gateway.call;
