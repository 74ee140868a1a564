/** Stand-ins for services and servers, small enough to start in half a second. */
package bd.haat.local.fake;
