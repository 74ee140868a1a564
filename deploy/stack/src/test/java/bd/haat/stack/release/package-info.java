/** A release beside the old one, and replicas by load. */
package bd.haat.stack.release;
