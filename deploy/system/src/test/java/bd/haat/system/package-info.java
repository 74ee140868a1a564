/** The whole fleet, seen from outside: everything goes through the gateway, as clients do. */
package bd.haat.system;
