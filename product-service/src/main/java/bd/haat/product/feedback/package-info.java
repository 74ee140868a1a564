/** What holds for everything people write: the numbers, the automatic rules, and what is said about a product in events. */
package bd.haat.product.feedback;
