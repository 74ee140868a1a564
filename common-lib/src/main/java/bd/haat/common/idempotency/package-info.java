/** The Idempotency-Key protocol: a retried request gets its first answer again. */
package bd.haat.common.idempotency;
