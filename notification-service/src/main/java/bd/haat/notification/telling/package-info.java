/** Turns what happened into messages: whom, by which channels, in which words. */
package bd.haat.notification.telling;
