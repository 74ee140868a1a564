/** Tax invoices of the sellers, numbered without gaps and never changed, and the credit notes that correct them. */
package bd.haat.order.invoice;
