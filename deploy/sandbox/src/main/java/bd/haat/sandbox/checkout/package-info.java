/** What the payment gateways share: amounts, ids, the payer's page and where it is. */
package bd.haat.sandbox.checkout;
