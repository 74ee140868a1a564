/** By which channels people want to be told. */
package bd.haat.notification.preference;
