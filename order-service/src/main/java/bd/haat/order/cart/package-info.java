/** What shoppers and guests mean to buy. */
package bd.haat.order.cart;
