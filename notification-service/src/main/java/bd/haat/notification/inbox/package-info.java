/** What people find when they look into the shop: their messages, read and unread. */
package bd.haat.notification.inbox;
