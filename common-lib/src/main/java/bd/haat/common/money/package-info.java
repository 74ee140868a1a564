/** Exact amounts of money. */
package bd.haat.common.money;
