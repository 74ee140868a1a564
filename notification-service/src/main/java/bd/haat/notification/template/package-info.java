/** The words of every message, in both languages, as admins keep them. */
package bd.haat.notification.template;
