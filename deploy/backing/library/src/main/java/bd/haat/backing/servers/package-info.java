/** How each kind of server is prepared, launched and asked whether it answers. */
package bd.haat.backing.servers;
