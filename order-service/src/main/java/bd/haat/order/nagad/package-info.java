/** Nagad's remote payment gateway, v-0.2.0. */
package bd.haat.order.nagad;
