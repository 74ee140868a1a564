/** A seller's own stock: counting one variant or many, the ledger, and what runs out. */
package bd.haat.product.inventory;
