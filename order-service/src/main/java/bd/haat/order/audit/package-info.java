/** The ledger as those who check it read it: one order explained, all accounts day by day, and whether it balances. */
package bd.haat.order.audit;
