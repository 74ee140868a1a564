/** Real stores with the stack's files, certificates and secrets. */
package bd.haat.stack.store;
