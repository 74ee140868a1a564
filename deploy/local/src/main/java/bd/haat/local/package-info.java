/** The launcher behind {@code deploy/up}: starts the whole marketplace on one machine, keeps it running, stops it. */
package bd.haat.local;
