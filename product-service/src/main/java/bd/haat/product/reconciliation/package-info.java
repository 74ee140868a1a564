/** Proves again and again that stock, its ledger and what orders hold agree; repairs what does not, and reports it. */
package bd.haat.product.reconciliation;
