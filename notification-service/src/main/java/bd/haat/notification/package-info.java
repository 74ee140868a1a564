/** Tells people what happened. */
package bd.haat.notification;
