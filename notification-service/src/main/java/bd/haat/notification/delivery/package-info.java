/** Messages on their way out: kept until they are sent, tried again with growing pauses, logged attempt by attempt. */
package bd.haat.notification.delivery;
