/** Speaks to the public API as any client does. */
package bd.haat.seed.api;
