/** What an administrator sees of queues and dead letters, and can do about them. */
package bd.haat.common.messaging.deadletter;
