/** nginx before the shop, with the stack's files and real requests. */
package bd.haat.stack.edge;
