/** Letters by SMTP. */
package bd.haat.notification.email;
