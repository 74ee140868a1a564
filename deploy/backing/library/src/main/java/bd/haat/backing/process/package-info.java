/** Mechanism for servers that are processes of their own: ports, process identities, locks, waiting, and where the checkout is. */
package bd.haat.backing.process;
