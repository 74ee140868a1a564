/** What sold: counted from orders, for the order of popularity. */
package bd.haat.product.sales;
