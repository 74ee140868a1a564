/** The end of a replica: callers go elsewhere before it closes. */
package bd.haat.common.drain;
