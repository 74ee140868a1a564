/** People's names, addresses and languages, copied from user-service's events. */
package bd.haat.notification.contact;
