/** What the other services announce that people want to know. */
package bd.haat.notification.source;
