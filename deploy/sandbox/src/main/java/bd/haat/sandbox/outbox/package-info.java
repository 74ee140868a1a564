/** What the sandbox's parties would have delivered to people, kept to be read. */
package bd.haat.sandbox.outbox;
