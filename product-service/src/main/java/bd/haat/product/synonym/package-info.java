/** Words for one thing, kept as data that admins change, and looked up by sound when a query is read. */
package bd.haat.product.synonym;
