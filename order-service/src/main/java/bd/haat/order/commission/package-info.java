/** What the platform takes for a sale: rules by seller and category, each from a date on. */
package bd.haat.order.commission;
