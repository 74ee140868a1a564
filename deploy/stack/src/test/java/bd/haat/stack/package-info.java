/** What can be known of the production stack without an engine: its files agree with each other and their programs take them. */
package bd.haat.stack;
