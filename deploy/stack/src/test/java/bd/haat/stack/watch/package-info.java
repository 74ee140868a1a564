/** What watches the stack: targets, users that see figures alone, logs. */
package bd.haat.stack.watch;
