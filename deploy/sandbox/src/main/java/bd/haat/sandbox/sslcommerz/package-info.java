/** SSLCommerz v4: hosted checkout, notices (IPN), validation, queries and refunds. */
package bd.haat.sandbox.sslcommerz;
