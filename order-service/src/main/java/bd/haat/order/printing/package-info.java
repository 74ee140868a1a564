/** Invoices and credit notes as buyers and sellers read them: lists, and files in two languages. */
package bd.haat.order.printing;
