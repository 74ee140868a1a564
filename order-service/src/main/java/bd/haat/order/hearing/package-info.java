/** Complaints are opened, answered, withdrawn and decided, each step with what it brings with it. */
package bd.haat.order.hearing;
