/** bKash tokenized checkout, mode 0011 (checkout by URL), v1.2.0-beta, with its refunds v1 and v2. */
package bd.haat.sandbox.bkash;
