/** Nagad's remote payment gateway, v-0.2.0, with RSA over every sensitive part. */
package bd.haat.sandbox.nagad;
