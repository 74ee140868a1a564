/** Delivered goods come back: asked for, answered, sent, received, and their money given back, step by step. */
package bd.haat.order.returning;
